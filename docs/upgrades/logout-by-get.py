# /// script
# dependencies = []
# ///
"""Log out by a GET request."""

import django
from django.conf import settings

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY="made-up",
    ALLOWED_HOSTS=["testserver"],
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
)
django.setup()

from django.contrib.auth.views import LogoutView
from django.test import Client
from django.urls import path

urlpatterns = [path("logout/", LogoutView.as_view(next_page="/"))]
print("GET /logout/:", Client().get("/logout/").status_code)
