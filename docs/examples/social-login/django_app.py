# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-allauth"]
# ///
"""Django leaves login at another site to packages; django-allauth adds pages and accounts."""

import pkgutil

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="made up",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.messages",
        "django.contrib.sessions",
        "allauth",
        "allauth.account",
        "allauth.socialaccount",
        "allauth.socialaccount.providers.dummy",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "allauth.account.middleware.AccountMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
        }
    ],
)
django.setup()

from allauth.socialaccount import providers
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("accounts/profile/", lambda request: HttpResponse(f"Hello, {request.user}")),
]
application = get_wsgi_application()

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    client = Client()
    page = client.get("/accounts/login/")
    print("A login page comes along:", page.status_code)
    print("It offers the provider:", "/accounts/dummy/login/" in page.text)
    there = client.post("/accounts/dummy/login/").url
    print("Login leads to:", there.partition("?")[0])
    back = client.post(there, {"id": 42, "username": "ann"}, follow=True)
    print("Back from the provider:", back.text)
    account = SocialAccount.objects.get()
    user = get_user_model().objects.get(username="ann")
    print("The account there is tied to a user here:", account.user == user)
    found = [found.name for found in pkgutil.iter_modules(providers.__path__) if found.ispkg]
    print("More than 100 providers:", len(found) > 100)
