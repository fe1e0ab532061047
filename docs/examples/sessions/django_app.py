# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's session cookie holds an id; the data stays on the server, where it can be ended."""

import os
import pkgutil
import subprocess
import sys
import tempfile

from django.apps import apps
from django.conf import settings
from django.contrib.sessions import backends
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import path


def remember(request):
    request.session["colour"] = "green"
    return HttpResponse("Noted.")


def recall(request):
    return HttpResponse(request.session.get("colour", "nothing"))


urlpatterns = [path("remember/", remember), path("recall/", recall)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__
settings.DATABASES["default"]["NAME"] = ":memory:"

if __name__ == "__main__":
    Session = apps.get_model("sessions.Session")
    setup_test_environment()
    call_command("migrate", verbosity=0)
    print("Engine of a new project:", settings.SESSION_ENGINE)

    client = Client()
    client.get("/remember/")
    cookie = client.cookies["sessionid"].value
    print("The cookie is the key of a row on the server:", Session.objects.get().pk == cookie)
    print("The row holds:", Session.objects.get().get_decoded())
    print("The site remembers:", client.get("/recall/").content.decode())

    Session.objects.all().delete()
    print("The site remembers, once the row is gone:", client.get("/recall/").content.decode())

    engines = sorted(module.name for module in pkgutil.iter_modules(backends.__path__))
    print("Engines that come with Django:", ", ".join(engines[1:]))
