# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project answers to localhost only; elsewhere it refuses hosts you did not list."""

import logging
import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path


def reset_link(request):
    return HttpResponse(request.build_absolute_uri("/reset/"))


urlpatterns = [path("", reset_link)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__


def visit(host):
    return Client().get("/", headers={"host": host}).status_code


if __name__ == "__main__":
    logging.disable()
    print("ALLOWED_HOSTS of a new project:", settings.ALLOWED_HOSTS)
    print("localhost, DEBUG on:", visit("localhost"))
    print("evil.example, DEBUG on:", visit("evil.example"))

    with override_settings(DEBUG=False):
        print("localhost, DEBUG off:", visit("localhost"))
        print("notes.example, DEBUG off:", visit("notes.example"))

    with override_settings(DEBUG=False, ALLOWED_HOSTS=["notes.example"]):
        print("notes.example, once listed:", visit("notes.example"))
        print("evil.example, not listed:", visit("evil.example"))
