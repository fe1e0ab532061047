# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django refuses a large body, many fields and many files by default, but no large file."""

import logging

import django
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()


def form(request):
    return HttpResponse(len(request.POST))


def body(request):
    return HttpResponse(len(request.body))


urlpatterns = [path("form/", form), path("body/", body)]
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable(logging.ERROR)
    client = Client(raise_request_exception=False)

    def post(url, data, **kind):
        return client.post(url, data, **kind).status_code

    limit = 2_621_440
    text = {"content_type": "text/plain"}
    files = {f"scan{number}": SimpleUploadedFile("scan.txt", b"x") for number in range(101)}
    large = SimpleUploadedFile("film.mp4", b"x" * limit * 4)
    print("Body of 2.5 MB:", post("/body/", b"x" * limit, **text))
    print("Body of 2.5 MB and a byte:", post("/body/", b"x" * (limit + 1), **text))
    print("1000 fields:", post("/form/", dict.fromkeys(range(1000), "x")))
    print("1001 fields:", post("/form/", dict.fromkeys(range(1001), "x")))
    print("101 files:", post("/form/", files))
    del files["scan100"]
    print("100 files:", post("/form/", files))
    print("A file of 10 MB:", post("/form/", {"film": large}))
