# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI sends no signals; a lifespan runs at start and end, middleware around each request."""

import importlib.util
from contextlib import asynccontextmanager
from importlib.metadata import requires

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

heard = []


@asynccontextmanager
async def lifespan(app):
    heard.append("started")
    yield
    heard.append("stopped")


app = FastAPI(lifespan=lifespan)


@app.middleware("http")
async def around(request: Request, call_next):
    heard.append("request started")
    response = await call_next(request)
    heard.append("request finished")
    return response


@app.post("/pay")
def pay():
    heard.append("endpoint")


if __name__ == "__main__":
    print("FastAPI has a module for signals:", bool(importlib.util.find_spec("fastapi.signals")))
    print("FastAPI requires Blinker:", "blinker" in " ".join(requires("fastapi")))
    with TestClient(app) as client:
        client.post("/pay")
    print("From start to end, with one request:", ", ".join(heard))
