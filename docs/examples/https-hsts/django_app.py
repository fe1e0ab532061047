# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project stays on HTTP; two settings redirect to HTTPS and keep browsers there."""

import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, override_settings
from django.test.utils import setup_test_environment
from django.urls import path


def notes(request):
    return HttpResponse("All the notes.")


urlpatterns = [path("notes/", notes)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__


def hsts():
    response = Client().get("/notes/", secure=True)
    return response.headers.get("Strict-Transport-Security", "none")


if __name__ == "__main__":
    setup_test_environment()
    print("HTTP, in a new project:", Client().get("/notes/").status_code)
    print("HSTS, in a new project:", hsts())

    with override_settings(SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=3600):
        response = Client().get("/notes/")
        print("HTTP, with the settings:", response.status_code)
        print("Sent to:", response.headers["Location"])
        print("HSTS, with the settings:", hsts())
        claimed = Client().get("/notes/", headers={"X-Forwarded-Proto": "https"})
        print("HTTP, with the settings, visitor claims HTTPS in a header:", claimed.status_code)
