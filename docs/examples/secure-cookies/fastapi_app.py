# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "itsdangerous", "httpx2"]
# ///
"""Starlette's session cookie is HttpOnly and SameSite; Secure is off until https_only is set."""

import secrets

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.testclient import TestClient
from starlette.middleware.sessions import SessionMiddleware

pages = APIRouter()


@pages.get("/")
def remember(request: Request):
    request.session["colour"] = "green"
    return "Noted."


@pages.get("/own")
def own_cookie(response: Response):
    response.set_cookie("colour", "green")
    return "Noted."


def create_app(**options):
    app = FastAPI()
    app.include_router(pages)
    app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex(), **options)
    return app


def flags(app, path="/"):
    response = TestClient(app, base_url="https://testserver").get(path)
    parts = response.headers["Set-Cookie"].lower().split("; ")
    return ", ".join(sorted(set(parts[1:]) & {"httponly", "samesite=lax", "secure"}))


app = create_app(https_only=True)

if __name__ == "__main__":
    print("Session cookie, once there are sessions:", flags(create_app()))
    print("Session cookie, with https_only:", flags(app))
    print("A cookie from set_cookie():", flags(app, "/own"))
