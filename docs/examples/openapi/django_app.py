# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-ninja", "djangorestframework", "drf-spectacular"]
# ///
"""Ninja serves a schema and a docs page at once; for REST framework drf-spectacular makes them."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "rest_framework",
        "drf_spectacular",
    ],
    REST_FRAMEWORK={"DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema"},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()

from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerView
from ninja import NinjaAPI
from rest_framework import generics, response, serializers


class BookSerializer(serializers.Serializer):
    title = serializers.CharField()


class BookView(generics.GenericAPIView):
    serializer_class = BookSerializer

    def get(self, request):
        return response.Response({"title": "Dune"})


api = NinjaAPI()


@api.get("/book")
def book(request):
    return {"title": "Dune"}


urlpatterns = [
    path("ninja/", api.urls),
    path("rest/book", BookView.as_view()),
    path("spectacular/openapi.json", SpectacularJSONAPIView.as_view(), name="schema"),
    path("spectacular/docs", SpectacularSwaggerView.as_view(url_name="schema")),
]
application = get_wsgi_application()

if __name__ == "__main__":
    client = Client()
    for name, url in [("Ninja", "/ninja"), ("drf-spectacular", "/spectacular")]:
        schema = client.get(f"{url}/openapi.json").json()
        print(f"{name}, paths in the schema:", ", ".join(path for path in schema["paths"]))
        docs = client.get(f"{url}/docs")
        print(f"{name}, docs page:", docs.status_code, docs["Content-Type"].partition(";")[0])
