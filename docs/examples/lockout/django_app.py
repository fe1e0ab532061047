# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-axes"]
# ///
"""Django's login counts no failures; django-axes does, for each address and for good."""

import logging
import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    settings.INSTALLED_APPS.append("axes")
    application = get_wsgi_application()
settings.DATABASES["default"]["NAME"] = ":memory:"
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # for speed, here

from axes.utils import reset
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client, override_settings
from django.test.utils import setup_test_environment
from django.urls import path

settings.ROOT_URLCONF = __name__
urlpatterns = [path("admin/", admin.site.urls)]
AXES = {
    "AUTHENTICATION_BACKENDS": [
        "axes.backends.AxesStandaloneBackend",
        "django.contrib.auth.backends.ModelBackend",
    ],
    "MIDDLEWARE": [*settings.MIDDLEWARE, "axes.middleware.AxesMiddleware"],
}


def log_in(name, password, address="192.0.2.1"):
    form = {"username": name, "password": password}
    return Client().post("/admin/login/", form, REMOTE_ADDR=address).status_code


def guesses(count):
    return ", ".join(str(log_in("ann", "battery staple")) for _ in range(count))


if __name__ == "__main__":
    logging.disable()
    setup_test_environment()
    call_command("migrate", verbosity=0)
    User.objects.create_superuser("ann", password="correct horse")
    User.objects.create_superuser("bob", password="violet kettle")
    print("Wrong passwords at Django's login:", guesses(4))
    print("Then the right one:", log_in("ann", "correct horse"))
    with override_settings(**AXES):
        reset()
        print("Wrong passwords, with django-axes:", guesses(4))
        print("The right one, with django-axes:", log_in("ann", "correct horse"))
        print("Somebody else at the same address:", log_in("bob", "violet kettle"))
        print("The right one, from another address:", log_in("ann", "correct horse", "192.0.2.2"))
        reset()
        print("After a reset by hand:", log_in("ann", "correct horse"))
