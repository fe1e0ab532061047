# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "apiflask", "pydantic"]
# ///
"""Flask ignores the hints of a view, and a wrong query argument is a default; APIFlask checks."""

from apiflask import APIFlask
from flask import Flask, request
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    pages: int


class ExactBook(Book, extra="forbid", strict=True):
    pass


class Search(BaseModel):
    page: int = 1


app = Flask(__name__)
api = APIFlask(__name__)


@app.get("/plain/<pages>")
def plain(pages: int):
    return type(pages).__name__


@app.get("/search")
def plain_search():
    return str(request.args.get("page", default=1, type=int))


@api.post("/books")
@api.input(Book)
def add(json_data: Book):
    return json_data.model_dump()


@api.post("/exact-books")
@api.input(ExactBook)
def add_exact(json_data: ExactBook):
    return json_data.model_dump()


@api.get("/search")
@api.input(Search, location="query")
def search(query_data: Search):
    return {"page": query_data.page}


if __name__ == "__main__":
    client = app.test_client()
    print("Flask alone, a view with the hint int gets:", client.get("/plain/many").text)
    response = client.get("/search?page=two")
    print("Flask alone, ?page=two read as a number:", response.status_code, response.text)
    client = api.test_client()

    def post(url, **book):
        response = client.post(url, json={"title": "Dune", **book})
        return response.status_code, response.get_data(as_text=True).strip()[:40]

    print("APIFlask, pages that are no number:", post("/books", pages="many")[0])
    print("APIFlask, a number in quotes:", *post("/books", pages="412"))
    print("APIFlask, a field that is not known:", *post("/books", pages=412, price=9))
    print("The same, strict, a number in quotes:", post("/exact-books", pages="412")[0])
    print("The same, strict, an unknown field:", post("/exact-books", pages=412, price=9)[0])
    print("APIFlask, ?page=two:", client.get("/search?page=two").status_code)
