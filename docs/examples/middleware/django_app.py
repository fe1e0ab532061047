# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's middleware is an ordered list wrapped around every view; a new project has seven."""

import sys
import tempfile
from importlib import import_module

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.utils.decorators import async_only_middleware

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[f"{__name__}.{name}" for name in ["First", "second", "third"]],
)


class First:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.passed = ["class"]
        response = self.get_response(request)
        response["X-Shop"] = "Corner Books"
        return response


def second(get_response):
    def middleware(request):
        request.passed.append("function")
        return get_response(request)

    return middleware


@async_only_middleware
def third(get_response):
    async def middleware(request):
        request.passed.append("async function")
        return await get_response(request)

    return middleware


def home(request):
    return HttpResponse(", ".join([*request.passed, "view"]))


urlpatterns = [path("", home)]
application = get_wsgi_application()

if __name__ == "__main__":
    response = Client().get("/")
    print("Order of a request:", response.text)
    print("Header added on the way out:", response["X-Shop"])
    print("The same on an address without a view:", Client().get("/missing/")["X-Shop"])

    with tempfile.TemporaryDirectory() as folder:
        call_command("startproject", "mysite", folder)
        sys.path.insert(0, folder)
        print("Middleware in a new project:", len(import_module("mysite.settings").MIDDLEWARE))
