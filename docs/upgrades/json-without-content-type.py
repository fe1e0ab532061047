# /// script
# dependencies = ["httpx"]
# ///
"""Post JSON without a Content-Type, as a page of another site can."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.post("/")
def write(note: dict):
    return note


answer = TestClient(app).post("/", content=b'{"title": "x"}')
print("POST JSON without a Content-Type:", answer.status_code)
