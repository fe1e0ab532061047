# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-cors-headers"]
# ///
"""Django lets no other origin read its answers; django-cors-headers lets in those you list."""

import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.test import Client, modify_settings, override_settings
from django.test.utils import setup_test_environment
from django.urls import path


def notes(request):
    return JsonResponse({"notes": ["Buy milk"]})


urlpatterns = [path("notes/", notes)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__


def allowed(origin):
    response = Client().get("/notes/", headers={"origin": origin})
    return response.headers.get("Access-Control-Allow-Origin", "nobody")


if __name__ == "__main__":
    setup_test_environment()
    print("Allowed by a new project:", allowed("https://shop.example"))

    installed = {"append": "corsheaders"}
    middleware = {"prepend": "corsheaders.middleware.CorsMiddleware"}
    with modify_settings(INSTALLED_APPS=installed, MIDDLEWARE=middleware):
        print("Allowed, with django-cors-headers:", allowed("https://shop.example"))
        with override_settings(CORS_ALLOWED_ORIGINS=["https://shop.example"]):
            print("Allowed, once the origin is listed:", allowed("https://shop.example"))
            print("Allowed, for an origin not listed:", allowed("https://evil.example"))
