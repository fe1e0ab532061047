# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "djangorestframework"]
# ///
"""Django shows pages from 404.html and 500.html; a client that wants JSON gets HTML, too."""

import logging

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import Http404, JsonResponse
from django.test import Client
from django.test.utils import override_settings
from django.urls import include, path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    (
                        "django.template.loaders.locmem.Loader",
                        {"404.html": "<h1>No page {{ request_path }}", "500.html": "<h1>Sorry"},
                    )
                ]
            },
        }
    ],
)
django.setup()

from rest_framework.decorators import api_view


def missing(request):
    raise Http404("No such note.")


def fail(request):
    raise RuntimeError("Out of milk.")


@api_view()
def rest_missing(request):
    raise Http404("No such note.")


@api_view()
def rest_fail(request):
    raise RuntimeError("Out of milk.")


def json_404(request, exception):
    return JsonResponse({"detail": "Not found."}, status=404)


class Part:
    urlpatterns = (path("missing/", missing),)
    handler404 = json_404


class WholeSite:
    handler404 = json_404
    urlpatterns = (path("missing/", missing),)


urlpatterns = [
    path("missing/", missing),
    path("fail/", fail),
    path("part/", include(Part)),
    path("rest/missing/", rest_missing),
    path("rest/fail/", rest_fail),
]
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable()

    def get(url):
        client = Client(raise_request_exception=False, headers={"Accept": "application/json"})
        response = client.get(url)
        return f"{response.status_code} {response.content.decode()}"

    print("Not found, with a 404.html:", get("/missing/"))
    print("An error, with a 500.html:", get("/fail/"))
    print("A handler404 in the URLs of a part:", get("/part/missing/"))
    print("REST framework, not found:", get("/rest/missing/"))
    print("REST framework, an error:", get("/rest/fail/"))
    with override_settings(ROOT_URLCONF=WholeSite):
        print("A handler404 in the URLs of the site:", get("/missing/"))
