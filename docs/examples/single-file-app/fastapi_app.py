# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""A FastAPI application is five lines in one file, and its documentation comes along."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def hello():
    return "Hello, World!"


if __name__ == "__main__":
    from fastapi.testclient import TestClient

    client = TestClient(app)
    response = client.get("/")
    print("Status of GET /:", response.status_code)
    print("Body of GET /, which is JSON:", response.text)
    print("Status of an address without a view:", client.get("/missing").status_code)
    print("Status of GET /docs, which nobody wrote:", client.get("/docs").status_code)
