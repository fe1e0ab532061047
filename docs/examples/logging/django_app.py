# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django mails an error to ADMINS once DEBUG is off, and then prints nothing of it."""

import contextlib
import io
import logging
import os
import subprocess
import sys
import tempfile

import django
from django.conf import settings
from django.core import mail
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import path

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()

settings.ROOT_URLCONF = __name__
logger = logging.getLogger(__name__)


def buy(request):
    logger.info("Milk was bought.")
    logger.warning("The milk is low.")
    return HttpResponse("Bought.")


def fail(request):
    raise RuntimeError("Out of milk.")


urlpatterns = [path("buy/", buy), path("fail/", fail)]
admins = ["ann@example.com"] if django.VERSION >= (6,) else [("Ann", "ann@example.com")]

if __name__ == "__main__":
    setup_test_environment()
    client = Client(raise_request_exception=False)
    printed = io.StringIO()
    for handler in logging.getLogger("django").handlers:
        if isinstance(handler, logging.StreamHandler):
            handler.setStream(printed)

    def visit(url):
        printed.truncate(printed.seek(0))
        with contextlib.redirect_stderr(printed):
            client.post(url, {"password": "s3cret"})
        return ", ".join(line for line in printed.getvalue().splitlines() if line[0] > "A")

    print("Printed of an error, DEBUG on:", visit("/fail/"))
    settings.DEBUG = False
    print("Printed of a warning and an info of your own:", visit("/buy/"))
    print("Printed of an error, DEBUG off:", visit("/fail/") or "nothing")
    print("Mails, a new project:", len(mail.outbox))
    settings.ADMINS = admins
    visit("/fail/")
    print("Mails, with ADMINS:", len(mail.outbox), mail.outbox[0].subject)
    print("The mail has the password that was posted:", "s3cret" in mail.outbox[0].body)
