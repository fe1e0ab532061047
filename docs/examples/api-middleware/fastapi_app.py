# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI's middleware reaches all that the app answers; dependencies only its own endpoints."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Request, WebSocket
from fastapi.responses import JSONResponse, PlainTextResponse
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect


def require_login(x_key: Annotated[str | None, Header()] = None):
    if x_key != "secret":
        raise HTTPException(401)


mounted = FastAPI()


@mounted.get("/notes")
def mounted_notes():
    return ["Buy milk"]


def create_app(**options):
    app = FastAPI(**options)

    @app.get("/notes")
    def notes():
        return ["Buy milk"]

    @app.websocket("/live")
    async def live(websocket: WebSocket):
        await websocket.accept()
        await websocket.close()

    app.add_route("/plain", lambda request: PlainTextResponse("Buy milk"))
    app.mount("/part", mounted)
    return app


by_dependency = create_app(dependencies=[Depends(require_login)])
by_middleware = create_app()


@by_middleware.middleware("http")
async def login_middleware(request: Request, call_next):
    if request.headers.get("X-Key") != "secret":
        return JSONResponse({"detail": "Unauthorized"}, 401)
    return await call_next(request)


def live(app):
    try:
        with TestClient(app).websocket_connect("/live"):
            return "open"
    except (HTTPException, WebSocketDisconnect):
        return "refused"


if __name__ == "__main__":
    addresses = {"an endpoint": "/notes", "a mounted app": "/part/notes", "add_route()": "/plain"}
    for name, url in {**addresses, "/docs": "/docs"}.items():
        print(f"A dependency of the app, {name}:", TestClient(by_dependency).get(url).status_code)
        print(f"A middleware of the app, {name}:", TestClient(by_middleware).get(url).status_code)
    print("A dependency of the app, a WebSocket:", live(by_dependency))
    print("A middleware of the app, a WebSocket:", live(by_middleware))
