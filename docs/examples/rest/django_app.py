# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "djangorestframework", "django-ninja"]
# ///
"""REST framework and Ninja check what comes in; both let everybody in until told otherwise."""

import logging

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
)
django.setup()

from ninja import NinjaAPI, Schema
from rest_framework import generics, permissions, response, serializers


class BookSerializer(serializers.Serializer):
    pages = serializers.IntegerField()


class BookView(generics.GenericAPIView):
    serializer_class = BookSerializer

    def post(self, request):
        book = self.get_serializer(data=request.data)
        book.is_valid(raise_exception=True)
        return response.Response(book.data)


class Book(Schema):
    pages: int


api = NinjaAPI()


@api.post("/open/")
def create(request, book: Book):
    return book


api.post("/closed/", auth=lambda request: request.headers.get("X-Key") == "secret")(create)
urlpatterns = [
    path("rest/open/", BookView.as_view()),
    path("rest/closed/", BookView.as_view(permission_classes=[permissions.IsAuthenticated])),
    path("ninja/", api.urls),
]
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable()
    right, wrong = {"pages": 412}, {"pages": "many"}

    def post(url, book):
        return Client().post(url, book, content_type="application/json").status_code

    for name, url in [("REST framework", "/rest"), ("Ninja", "/ninja")]:
        print(f"{name}, a book from anybody:", post(f"{url}/open/", right))
        print(f"{name}, pages that are no number:", post(f"{url}/open/", wrong))
        print(f"{name}, a book from anybody, once closed:", post(f"{url}/closed/", right))
