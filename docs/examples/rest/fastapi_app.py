# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI checks what comes in and what goes out; it lets everybody in until told otherwise."""

from typing import Annotated

from fastapi import Depends, FastAPI, status
from fastapi.security import HTTPBearer
from fastapi.testclient import TestClient
from pydantic import BaseModel

app = FastAPI()


class Book(BaseModel):
    title: str
    pages: int


@app.post("/open")
def create(book: Book) -> Book:
    return book


@app.post("/closed")
def create_closed(book: Book, token: Annotated[object, Depends(HTTPBearer())]) -> Book:
    return book


@app.get("/leak")
def leak() -> Book:
    return {"title": "Dune", "pages": 412, "secret": "The butler did it."}


@app.get("/wrong")
def wrong() -> Book:
    return {"title": "Dune", "pages": "many"}


if __name__ == "__main__":
    client = TestClient(app, raise_server_exceptions=False)
    right = {"title": "Dune", "pages": 412}
    print("A book from anybody:", client.post("/open", json=right).status_code)
    response = client.post("/open", json={**right, "pages": "many"})
    print("Pages that are no number:", response.status_code)
    print("What the answer has:", ", ".join(sorted(response.json()["detail"][0])))
    print("HTTP_422_UNPROCESSABLE_CONTENT:", status.HTTP_422_UNPROCESSABLE_CONTENT)
    print("A book from anybody, once closed:", client.post("/closed", json=right).status_code)
    made_up = {"Authorization": "Bearer made-up"}
    response = client.post("/closed", json=right, headers=made_up)
    print("With a token that nobody checks:", response.status_code)
    print("Fields of the answer, the model has two:", ", ".join(client.get("/leak").json()))
    print("An answer that breaks the model:", client.get("/wrong").status_code)
