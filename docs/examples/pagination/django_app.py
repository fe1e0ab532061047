# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "djangorestframework"]
# ///
"""Django's Paginator cuts any list into pages; without an order, pages of a query may overlap."""

import warnings

import django
from django.conf import settings
from django.core.management import call_command
from django.core.paginator import EmptyPage, Paginator
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

from django.contrib.contenttypes.models import ContentType
from rest_framework import generics, pagination, serializers


class Serializer(serializers.ModelSerializer):
    class Meta:
        model = ContentType
        fields = ("model",)


class Pages(pagination.PageNumberPagination):
    page_size = 20


class Cursor(pagination.CursorPagination):
    page_size = 20
    ordering = "model"


class ListView(generics.ListAPIView):
    queryset = ContentType.objects.order_by("id")
    serializer_class = Serializer


urlpatterns = [
    path("all/", ListView.as_view()),
    path("pages/", ListView.as_view(pagination_class=Pages)),
    path("cursor/", ListView.as_view(pagination_class=Cursor)),
]
application = get_wsgi_application()

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    ContentType.objects.bulk_create(ContentType(app_label="x", model=f"m{i}") for i in range(1000))

    pages = Paginator(ContentType.objects.order_by("id"), 20)
    with CaptureQueriesContext(connection) as queries:
        page = pages.get_page(2)
        print("Page 2:", f"{len(list(page))} of {pages.count} on {pages.num_pages} pages")
    print("Queries for it:", len(queries))
    print("get_page(9999):", pages.get_page(9999).number)
    try:
        pages.page(9999)
    except EmptyPage as error:
        print("page(9999):", type(error).__name__)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        Paginator(ContentType.objects.all(), 20).page(1)
    print("A query without an order:", ", ".join(w.category.__name__ for w in caught))

    def get(url):
        return Client().get(url).json()

    print("REST framework, records until paged:", len(get("/all/")))
    print("REST framework, page numbers:", ", ".join(get("/pages/")))
    print("REST framework, cursor:", ", ".join(get("/cursor/")))
