# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "uvicorn"]
# ///
"""FastAPI writes out events, with headers against buffers; a visitor who leaves ends the view."""

import asyncio
import http.client
import queue
import threading
import time
from collections.abc import AsyncIterable, Iterable

import uvicorn
from fastapi import FastAPI
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel

app = FastAPI()
ended = queue.Queue()


class Note(BaseModel):
    title: str


@app.get("/notes", response_class=EventSourceResponse)
async def notes() -> AsyncIterable[Note]:
    try:
        yield Note(title="Buy milk")
        await asyncio.sleep(60)
    except BaseException as error:
        ended.put(type(error).__name__)
        raise


@app.get("/named", response_class=EventSourceResponse)
async def named() -> AsyncIterable[ServerSentEvent]:
    yield ServerSentEvent(event="note", id="7", data={"title": "Buy milk"})


@app.get("/in-thread", response_class=EventSourceResponse)
def in_thread() -> Iterable[Note]:
    try:
        yield Note(title="Buy milk")
        time.sleep(6)
        yield Note(title="Call Ann")
    finally:
        ended.put("GeneratorExit")


def connect(port, url):
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    client.request("GET", url)
    return client, client.getresponse()


def leave(port, url, seconds=20):
    """Read the first event, leave, and return how the view ended, if it did in that time."""
    client, response = connect(port, url)
    first = response.readline().decode().strip()
    response.close()
    client.close()
    try:
        return first, ended.get(timeout=seconds)
    except queue.Empty:
        return first, "the view still runs"


if __name__ == "__main__":
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]

    client, response = connect(port, "/named")
    for name in ["Content-Type", "Cache-Control", "X-Accel-Buffering"]:
        print(f"{name}:", response.headers[name].partition(";")[0])
    print(
        "An event with a name and an id:",
        ", ".join(response.read().decode().split("\n")).strip(", "),
    )
    event, end = leave(port, "/notes")
    print("A model that was yielded:", event)
    print("The visitor left, async def:", end)
    print("The visitor left, def that sleeps for six seconds:", leave(port, "/in-thread", 1)[1])
    server.should_exit = True
    thread.join()
