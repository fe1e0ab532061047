# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-ninja"]
# ///
"""Django ignores the hints of a view; Ninja checks input by them, and converts what it can."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.test import Client
from django.urls import path

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()

from ninja import NinjaAPI, Schema


class Book(Schema):
    title: str
    pages: int


class ExactBook(Book, extra="forbid", strict=True):
    pass


def plain(request, pages: int):
    return JsonResponse({"type": type(pages).__name__})


api = NinjaAPI()


@api.post("/books")
def add(request, book: Book):
    return book


@api.post("/exact-books")
def add_exact(request, book: ExactBook):
    return book


@api.get("/search")
def search(request, page: int = 1):
    return page


urlpatterns = [path("plain/<pages>/", plain), path("api/", api.urls)]
application = get_wsgi_application()

if __name__ == "__main__":
    client = Client()

    def post(url, **book):
        response = client.post(url, {"title": "Dune", **book}, content_type="application/json")
        return response.status_code, response.content.decode()[:40]

    print("Plain view with the hint int gets:", client.get("/plain/many/").json()["type"])
    print("Ninja, pages that are no number:", post("/api/books", pages="many")[0])
    print("Ninja, a number in quotes:", *post("/api/books", pages="412"))
    print("Ninja, a field that is not known:", *post("/api/books", pages=412, price=9))
    print("The same, strict, a number in quotes:", post("/api/exact-books", pages="412")[0])
    print("The same, strict, an unknown field:", post("/api/exact-books", pages=412, price=9)[0])
    print("Ninja, ?page=two:", client.get("/api/search?page=two").status_code)
