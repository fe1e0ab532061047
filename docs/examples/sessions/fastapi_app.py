# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "itsdangerous", "starsessions", "httpx2"]
# ///
"""Starlette's session cookie is signed, not encrypted; starsessions keeps data on the server."""

import base64
import secrets

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.testclient import TestClient
from starlette.middleware.sessions import SessionMiddleware
from starsessions import InMemoryStore, load_session
from starsessions import SessionMiddleware as ServerSessionMiddleware

pages = APIRouter()


@pages.get("/remember")
def remember(request: Request):
    request.session["colour"] = "green"
    return "Noted."


@pages.get("/recall")
def recall(request: Request):
    return request.session.get("colour", "nothing")


@pages.get("/forget")
def forget(request: Request):
    request.session.clear()
    return "Forgotten."


bare = FastAPI()
bare.include_router(pages)

app = FastAPI()
app.include_router(pages)
app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex())

store = InMemoryStore()
on_server = FastAPI(dependencies=[Depends(load_session)])
on_server.include_router(pages)
on_server.add_middleware(ServerSessionMiddleware, store=store, cookie_https_only=False)

if __name__ == "__main__":
    response = TestClient(bare, raise_server_exceptions=False).get("/remember")
    print("Without SessionMiddleware:", response.status_code)

    client = TestClient(app)
    client.get("/remember")
    cookie = client.cookies["session"]
    payload, signature = cookie.split(".", 1)
    print("Read from the cookie without the key:", base64.b64decode(payload).decode())

    def recall_with(cookie):
        return TestClient(app, cookies={"session": cookie}).get("/recall").json()

    forged = base64.b64encode(b'{"colour": "red"}').decode()
    print("The site remembers, from a changed cookie:", recall_with(f"{forged}.{signature}"))
    client.get("/forget")
    print("The site remembers, once the session is cleared:", client.get("/recall").json())
    print("The site remembers, from an old copy of the cookie:", recall_with(cookie))

    client = TestClient(on_server)
    client.get("/remember")
    key = client.cookies["session"]
    print("On the server, under the id in the cookie, with starsessions:", key in store.data)
    store.data.clear()
    print("The site remembers, once that is deleted:", client.get("/recall").json())
