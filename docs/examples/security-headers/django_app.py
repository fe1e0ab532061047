# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project sends four protective headers; a decorator relaxes one for one view."""

import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import path
from django.views.decorators.clickjacking import xframe_options_sameorigin


def notes(request):
    return HttpResponse("All the notes.")


@xframe_options_sameorigin
def preview(request):
    return HttpResponse("For a frame of our own.")


urlpatterns = [path("notes/", notes), path("preview/", preview)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__

if __name__ == "__main__":
    setup_test_environment()
    headers = Client().get("/notes/").headers
    print("X-Frame-Options:", headers["X-Frame-Options"])
    print("X-Content-Type-Options:", headers["X-Content-Type-Options"])
    print("Referrer-Policy:", headers["Referrer-Policy"])
    print("Cross-Origin-Opener-Policy:", headers["Cross-Origin-Opener-Policy"])

    relaxed = Client().get("/preview/").headers
    print("X-Frame-Options, with a decorator:", relaxed["X-Frame-Options"])
