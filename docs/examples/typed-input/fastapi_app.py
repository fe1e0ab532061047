# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI checks input by the hints of an endpoint, and converts what it can."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

app = FastAPI()


class Book(BaseModel):
    title: str
    pages: int


class ExactBook(Book, extra="forbid", strict=True):
    pass


@app.post("/books")
def add(book: Book):
    return book


@app.post("/exact-books")
def add_exact(book: ExactBook):
    return book


@app.get("/search")
def search(page: int = 1):
    return page


@app.get("/unhinted/{pages}")
def unhinted(pages):
    return type(pages).__name__


if __name__ == "__main__":
    client = TestClient(app)

    def post(url, **book):
        response = client.post(url, json={"title": "Dune", **book})
        return response.status_code, response.text[:40]

    print("FastAPI, pages that are no number:", post("/books", pages="many")[0])
    print("FastAPI, a number in quotes:", *post("/books", pages="412"))
    print("FastAPI, a field that is not known:", *post("/books", pages=412, price=9))
    print("The same, strict, a number in quotes:", post("/exact-books", pages="412")[0])
    print("The same, strict, an unknown field:", post("/exact-books", pages=412, price=9)[0])
    print("?page=two:", client.get("/search?page=two").status_code)
    print("An argument without a hint is:", client.get("/unhinted/412").json())
