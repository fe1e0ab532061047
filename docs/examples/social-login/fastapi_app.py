# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "fastapi", "authlib", "httpx2", "itsdangerous", "python-multipart", "uvicorn",
#     "httpx",  # Authlib's client
# ]
# ///
"""FastAPI leaves login at another site to packages; Authlib leads there and checks who returns."""

import secrets
import threading
import time
from typing import Annotated

import uvicorn
from authlib.integrations.starlette_client import OAuth, OAuthError
from fastapi import FastAPI, Form, Header, HTTPException, Request
from fastapi.responses import RedirectResponse
from fastapi.testclient import TestClient
from httpx2 import get
from starlette.middleware.sessions import SessionMiddleware

provider = FastAPI()  # stands in for Google or GitHub


@provider.get("/authorize")
def authorize(redirect_uri: str, state: str):
    return RedirectResponse(f"{redirect_uri}?code=42&state={state}")


@provider.post("/token")
def token(code: Annotated[str, Form()]):
    return {"access_token": f"token-for-{code}", "token_type": "Bearer"}


@provider.get("/me")
def me(authorization: Annotated[str, Header()]):
    return {"name": "ann" if authorization == "Bearer token-for-42" else "nobody"}


server = uvicorn.Server(uvicorn.Config(provider, port=0, log_level="critical"))
thread = threading.Thread(target=server.run)
thread.start()
while not server.started:
    time.sleep(0.01)
there = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex())
site = OAuth().register(
    "site",
    client_id="notes",
    client_secret="secret",
    authorize_url=f"{there}/authorize",
    access_token_url=f"{there}/token",
    api_base_url=there,
)
users = {}


@app.get("/login")
async def login(request: Request):
    return await site.authorize_redirect(request, request.url_for("welcome"))


@app.get("/welcome")
async def welcome(request: Request):
    try:
        token = await site.authorize_access_token(request)
    except OAuthError:
        raise HTTPException(403) from None
    name = (await site.get("/me", token=token)).json()["name"]
    request.session["user"] = users.setdefault(name, len(users) + 1)
    return f"Hello, {name}"


if __name__ == "__main__":
    client = TestClient(app, follow_redirects=False)
    away = client.get("/login").headers["Location"]
    print("Login leads to the provider:", away.startswith(f"{there}/authorize"))
    back = get(away).headers["Location"]
    print("The provider leads back to:", back.partition("?")[0])
    print("Back with a forged state:", client.get(back.replace("state=", "state=x")).status_code)
    print("Back with the right one:", client.get(back).json())
    print("Users in the app's own table:", ", ".join(users))
server.should_exit = True
thread.join()
