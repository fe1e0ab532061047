# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""A FastAPI app is ASGI, for HTTP and WebSockets; no WSGI server can serve it."""

from wsgiref.util import setup_testing_defaults

from fastapi import FastAPI, Request, WebSocket
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/")
def index(request: Request):
    return request.scope["type"]


@app.websocket("/live")
async def live(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text(websocket.scope["type"])
    await websocket.close()


def under_wsgi():
    environ = {}
    setup_testing_defaults(environ)
    try:
        return app(environ, lambda status, headers: None)
    except TypeError as error:
        return type(error).__name__


if __name__ == "__main__":
    client = TestClient(app)
    print("A request under ASGI:", client.get("/").json())
    with client.websocket_connect("/live") as live:
        print("A WebSocket under ASGI:", live.receive_text())
    print("A request under WSGI:", under_wsgi())
