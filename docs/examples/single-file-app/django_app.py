# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A Django application fits in one file, with `settings.configure()` instead of a project."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost", "testserver"])


def hello(request):
    return HttpResponse("Hello, World!")


urlpatterns = [path("", hello)]
application = get_wsgi_application()

if __name__ == "__main__":
    from django.test import Client

    response = Client().get("/")
    print("Status of GET /:", response.status_code)
    print("Body of GET /:", response.text)
    print("Status of an address without a view:", Client().get("/missing/").status_code)
