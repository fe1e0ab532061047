# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "uvicorn", "websockets", "wsproto"]
# ///
"""FastAPI has WebSockets, all in one event loop; the server needs a library to speak them."""

import threading
import time
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI, WebSocket
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

app = FastAPI()
serving = []


@app.websocket("/echo")
async def echo(websocket: WebSocket):
    serving.append(threading.current_thread())
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(f"You said {text}")


@contextmanager
def serve(ws):
    server = uvicorn.Server(uvicorn.Config(app, port=0, ws=ws, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"ws://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


if __name__ == "__main__":
    with serve("none") as url:
        try:
            connect(f"{url}/echo")
        except InvalidStatus as error:
            print("A WebSocket to a server that speaks none:", error.response.status_code)

    with serve("wsproto") as url, connect(f"{url}/echo") as ann:
        ann.send("hello")
        print("Answer to hello, with wsproto:", ann.recv(timeout=5))
    serving.clear()

    with serve("auto") as url:
        with connect(f"{url}/echo") as ann, connect(f"{url}/echo") as bob:
            for client, text in [(ann, "hello"), (bob, "good day"), (ann, "goodbye")]:
                client.send(text)
                print(f"Answer to {text}, with websockets:", client.recv(timeout=5))
        print("Threads that hold two open sockets:", len(set(serving)))
        try:
            connect(f"{url}/missing")
        except InvalidStatus as error:
            print("A WebSocket to an address without one:", error.response.status_code)
