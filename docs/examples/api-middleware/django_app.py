# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-ninja", "djangorestframework"]
# ///
"""Django's CSRF and login middleware do not reach REST framework's views; Ninja's, in part."""

import logging

import django
from django.conf import settings
from django.core.management import call_command
from django.core.management.utils import get_random_secret_key
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=get_random_secret_key(),
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "rest_framework",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.auth.middleware.LoginRequiredMiddleware",
    ],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

from django.contrib.auth.models import User
from ninja import NinjaAPI
from ninja.security import django_auth
from rest_framework.authentication import BasicAuthentication
from rest_framework.response import Response
from rest_framework.views import APIView


def plain(request):
    return HttpResponse("Saved.")


class Notes(APIView):
    def get(self, request):
        return Response(["Buy milk"])

    post = get


class BasicNotes(Notes):
    authentication_classes = (BasicAuthentication,)


api = NinjaAPI()
api.api_operation(["GET", "POST"], "/open/")(lambda request: "Saved.")
api.api_operation(["GET", "POST"], "/notes/", auth=django_auth)(lambda request: "Saved.")
urlpatterns = [
    path("plain/", plain),
    path("rest/", Notes.as_view()),
    path("rest-basic/", BasicNotes.as_view()),
    path("ninja/", api.urls),
]
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable()
    call_command("migrate", verbosity=0)
    anonymous, ann = Client(enforce_csrf_checks=True), Client(enforce_csrf_checks=True)
    ann.force_login(User.objects.create_user("ann"))
    views = {
        "A Django view": "/plain/",
        "REST framework": "/rest/",
        "REST framework, no session login": "/rest-basic/",
        "Ninja": "/ninja/open/",
        "Ninja with django_auth": "/ninja/notes/",
    }
    for name, url in views.items():
        print(f"{name}, GET without a login:", anonymous.get(url).status_code)
        print(f"{name}, POST without a login or token:", anonymous.post(url).status_code)
        print(f"{name}, POST in a session, forged:", ann.post(url).status_code)
