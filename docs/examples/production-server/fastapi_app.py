# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "uvicorn", "hypercorn", "daphne"]
# ///
"""FastAPI requires no server; its extra brings Uvicorn; Hypercorn and Daphne serve it too."""

import asyncio
import importlib.metadata
import socket
import threading
import time
import urllib.request

import uvicorn
from daphne.testing import DaphneProcess
from fastapi import FastAPI
from hypercorn.asyncio import serve
from hypercorn.config import Config

app = FastAPI()


@app.get("/")
def home():
    return "Buy milk"


def get_application():
    return app


def fetch(port):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as response:
        return f"{response.read().decode()}, from {response.headers['Server']}"


def with_uvicorn():
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    page = fetch(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    thread.join()
    return page


async def with_hypercorn():
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    config, stop = Config(), asyncio.Event()
    config.bind = [f"fd://{listener.detach()}"]
    config.errorlog = None
    server = asyncio.create_task(serve(app, config, shutdown_trigger=stop.wait))
    page = await asyncio.to_thread(fetch, port)
    stop.set()
    await server
    return page


def with_daphne():
    server = DaphneProcess("127.0.0.1", get_application)
    server.daemon = True  # ends with this program
    server.start()
    server.ready.wait(timeout=20)
    page = fetch(server.port.value)
    server.terminate()
    server.join()
    return page


if __name__ == "__main__":
    required = importlib.metadata.requires("fastapi")
    always = [name for name in required if "extra ==" not in name]
    print("FastAPI requires Uvicorn:", "uvicorn" in " ".join(always))
    standard = [name for name in required if 'extra == "standard"' in name]
    print("fastapi[standard] requires Uvicorn:", "uvicorn" in " ".join(standard))
    print("With Uvicorn:", with_uvicorn())
    print("With Hypercorn:", asyncio.run(with_hypercorn()))
    print("With Daphne:", with_daphne())
