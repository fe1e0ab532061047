# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project refuses a forged POST; with the token of the form the same POST passes."""

import logging
import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.template import engines
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import path

FORM = "<form method='post'>{% csrf_token %}<input name='text'><button>Save</button></form>"


def add_note(request):
    if request.method == "POST":
        return HttpResponse(f"Saved: {request.POST['text']}")
    return HttpResponse(engines["django"].from_string(FORM).render(request=request))


urlpatterns = [path("notes/", add_note)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__

if __name__ == "__main__":
    logging.disable()
    setup_test_environment()
    client = Client(enforce_csrf_checks=True)

    forged = client.post("/notes/", {"text": "Buy milk"})
    print("POST without a token:", forged.status_code)

    token = client.get("/notes/").context["csrf_token"]
    sent = client.post("/notes/", {"text": "Buy milk", "csrfmiddlewaretoken": token})
    print("POST with the token:", sent.status_code)

    stranger = Client(enforce_csrf_checks=True)
    stolen = stranger.post("/notes/", {"text": "Buy milk", "csrfmiddlewaretoken": token})
    print("POST with the token, without its cookie:", stolen.status_code)
