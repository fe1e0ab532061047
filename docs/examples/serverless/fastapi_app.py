# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "mangum"]
# ///
"""FastAPI answers an event of AWS Lambda through Mangum; work after the answer delays it."""

import time
from contextlib import asynccontextmanager

from fastapi import BackgroundTasks, FastAPI, Response
from fastapi.responses import StreamingResponse
from mangum import Mangum

heard = []


@asynccontextmanager
async def lifespan(app):
    heard.append("started")
    yield
    heard.append("stopped")


app = FastAPI(lifespan=lifespan)


@app.get("/hello/")
def hello(name: str):
    return f"Good day, {name}"


@app.get("/picture/")
def picture():
    return Response(b"\x89PNG", media_type="image/png")


@app.get("/stream/")
def stream():
    return StreamingResponse(iter(["one ", "two"]))


@app.get("/later/")
def later(tasks: BackgroundTasks):
    tasks.add_task(time.sleep, 0.5)


lambda_handler = Mangum(app)


def event(url, query=""):
    """Return what AWS Lambda hands to a function that has an address of its own."""
    http = {"method": "GET", "path": url, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1"}
    return {
        "version": "2.0",
        "rawPath": url,
        "rawQueryString": query,
        "headers": {"host": "example.com", "x-forwarded-proto": "https"},
        "requestContext": {"http": http},
        "isBase64Encoded": False,
    }


if __name__ == "__main__":
    answer = lambda_handler(event("/hello/", "name=Ann"), None)
    print("GET /hello/ as an event:", answer["statusCode"], answer["body"])
    answer = lambda_handler(event("/picture/"), None)
    print("A picture:", answer["statusCode"], "base64", answer["isBase64Encoded"])
    answer = lambda_handler(event("/stream/"), None)
    print("A stream, in one piece:", answer["statusCode"], answer["body"])
    heard.clear()
    began = time.monotonic()
    lambda_handler(event("/later/"), None)
    print("A background task of half a second delays the answer:", time.monotonic() - began > 0.5)
    print("Lifespan, at that one event:", ", ".join(heard))
