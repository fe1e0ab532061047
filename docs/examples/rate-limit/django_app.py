# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "djangorestframework", "django-ninja"]
# ///
"""Django's login takes any number of guesses; two API toolkits throttle their views, if told."""

import logging
import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.contrib import admin
from django.core.cache import cache
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import path

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__
settings.DATABASES["default"]["NAME"] = ":memory:"
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # for speed, here
settings.REST_FRAMEWORK = {"DEFAULT_THROTTLE_RATES": {"anon": "3/day"}}

from ninja import NinjaAPI
from ninja.throttling import AnonRateThrottle
from rest_framework import response, throttling, views


class NotesView(views.APIView):
    def get(self, request):
        return response.Response(["Buy milk"])


api = NinjaAPI()


@api.get("open/")
def open_notes(request):
    return ["Buy milk"]


@api.get("throttled/", throttle=[AnonRateThrottle("3/d")])
def notes(request):
    return ["Buy milk"]


urlpatterns = [
    path("admin/", admin.site.urls),
    path("ninja/", api.urls),
    path("open/", NotesView.as_view()),
    path("throttled/", NotesView.as_view(throttle_classes=[throttling.AnonRateThrottle])),
]


def answers(visit, *arguments):
    return ", ".join(str(visit(*arguments).status_code) for _ in range(5))


if __name__ == "__main__":
    logging.disable()
    setup_test_environment()
    call_command("migrate", verbosity=0)
    guess = {"username": "ann", "password": "battery staple"}
    print("Guesses at Django's login:", answers(Client().post, "/admin/login/", guess))
    print("A view of REST framework:", answers(Client().get, "/open/"))
    print("The same view, with a throttle:", answers(Client().get, "/throttled/"))
    cache.clear()  # in which both count, under the same names
    print("A view of Ninja:", answers(Client().get, "/ninja/open/"))
    print("Ninja's view with a throttle:", answers(Client().get, "/ninja/throttled/"))
    print("Django's login, after that:", Client().post("/admin/login/", guess).status_code)
