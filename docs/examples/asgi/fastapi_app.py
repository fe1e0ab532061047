# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2", "uvicorn"]
# ///
"""A FastAPI app is ASGI, for HTTP and WebSockets; no WSGI server can serve it."""

import threading
import time
from urllib.request import urlopen
from wsgiref.util import setup_testing_defaults

import uvicorn
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


def under_uvicorn():
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    with urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
        said = answer.headers["Server"]
    server.should_exit = True
    thread.join()
    return said


if __name__ == "__main__":
    client = TestClient(app)
    print("A request under ASGI:", client.get("/").json())
    with client.websocket_connect("/live") as live:
        print("A WebSocket under ASGI:", live.receive_text())
    print("A request under WSGI:", under_wsgi())
    print("A request to a server of its own package:", under_uvicorn())
