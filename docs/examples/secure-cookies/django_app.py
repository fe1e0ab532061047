# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's cookies are HttpOnly or SameSite from the start; Secure is off until you set it."""

import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, override_settings
from django.test.utils import setup_test_environment
from django.urls import path


def remember(request):
    request.session["colour"] = "green"
    get_token(request)
    return HttpResponse("Noted.")


urlpatterns = [path("", remember)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__
settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"  # needs no table


def flags(cookie):
    flags = cookie.OutputString(["httponly", "samesite", "secure"]).split("; ")[1:]
    return ", ".join(flags)


if __name__ == "__main__":
    setup_test_environment()
    cookies = Client().get("/").cookies
    print("Session cookie of a new project:", flags(cookies["sessionid"]))
    print("CSRF cookie of a new project:", flags(cookies["csrftoken"]))

    with override_settings(SESSION_COOKIE_SECURE=True, CSRF_COOKIE_SECURE=True):
        cookies = Client().get("/").cookies
        print("Session cookie, with the setting:", flags(cookies["sessionid"]))
        print("CSRF cookie, with the setting:", flags(cookies["csrftoken"]))
