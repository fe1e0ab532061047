# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI turns what an endpoint returns into JSON, and checks a body before the endpoint runs."""

from datetime import date
from decimal import Decimal

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

app = FastAPI()
lenient = FastAPI(strict_content_type=False)


class Note(BaseModel):
    text: str
    due: date | None = None


@app.get("/note")
def note():
    return Note(text="Buy milk", due=date(2026, 5, 4))


@app.get("/notes")
def notes():
    return ["Buy milk", "Call Ann"]


@app.get("/price")
def price():
    return {"price": Decimal("9.50")}


@app.post("/create")
@lenient.post("/create")
def create(note: Note):
    return {"created": note.text}


if __name__ == "__main__":
    client = TestClient(app)
    response = client.get("/note")
    print("A model:", response.headers["Content-Type"], response.text)
    print("A list:", client.get("/notes").text)
    print("A dict with a Decimal:", client.get("/price").text)

    response = client.post("/create", json={"text": "Buy milk"})
    print("POST of JSON:", response.status_code, response.json())
    kind = {"Content-Type": "application/json"}
    response = client.post("/create", content="{text:", headers=kind)
    print("POST of malformed JSON:", response.status_code, response.json()["detail"][0]["type"])
    text, kind = '{"text": "Buy milk"}', {"Content-Type": "text/plain"}
    response = client.post("/create", content=text, headers=kind)
    print("POST of JSON as text/plain:", response.status_code)
    response = client.post("/create", content=text)
    print("POST of JSON without a type:", response.status_code)
    response = TestClient(lenient).post("/create", content=text)
    print("POST of JSON without a type, strict_content_type off:", response.status_code)
