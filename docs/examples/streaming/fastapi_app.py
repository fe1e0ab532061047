# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI streams JSON lines from an endpoint that yields, and any bytes from a generator."""

import asyncio
from collections.abc import AsyncIterable, Iterable

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel

app = FastAPI()
heard = []


class Row(BaseModel):
    number: int


def rows():
    for number in [1, 2]:
        heard.append(f"made {number}")
        yield Row(number=number)


@app.get("/rows")
def stream() -> Iterable[Row]:
    yield from rows()


@app.get("/async-rows")
async def stream_async() -> AsyncIterable[Row]:
    for row in rows():
        yield row


@app.get("/export")
def export() -> StreamingResponse:
    return StreamingResponse((f"{row.number}\n" for row in rows()), media_type="text/csv")


@app.get("/broken")
def broken() -> Iterable[Row]:
    yield Row(number=1)
    yield {"number": "many"}


async def visit(url):
    heard.clear()

    async def send(message):
        if body := message.get("body"):
            heard.append(f"sent {body.decode().strip()}")

    async def receive():
        await asyncio.Event().wait()  # the visitor stays

    scope = {"type": "http", "method": "GET", "path": url, "headers": [], "query_string": b""}
    await app(scope, receive, send)
    return ", ".join(heard)


if __name__ == "__main__":
    client = TestClient(app, raise_server_exceptions=False)
    print("An endpoint that yields:", client.get("/rows").headers["Content-Type"])
    print("Its pieces, def:", asyncio.run(visit("/rows")))
    print("Its pieces, async def:", asyncio.run(visit("/async-rows")))
    print("A StreamingResponse:", asyncio.run(visit("/export")))
    response = client.get("/broken")
    print("An error after the first piece:", response.status_code, response.text.strip())
