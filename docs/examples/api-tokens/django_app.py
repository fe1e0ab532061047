# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "djangorestframework", "djangorestframework-simplejwt"]
# ///
"""REST framework keeps tokens in a table; Simple JWT signs them, and can't take one back."""

import logging

import django
from django.conf import settings
from django.core.management import call_command
from django.core.management.utils import get_random_secret_key
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=get_random_secret_key(),
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "rest_framework",
        "rest_framework.authtoken",
    ],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [
            "rest_framework.authentication.TokenAuthentication",
            "rest_framework_simplejwt.authentication.JWTAuthentication",
        ],
        "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    },
)
django.setup()

from django.contrib.auth.models import User
from rest_framework.authtoken.models import Token
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework_simplejwt.settings import api_settings
from rest_framework_simplejwt.tokens import AccessToken


class Notes(APIView):
    def get(self, request):
        return Response(["Buy milk"])


urlpatterns = [path("notes/", Notes.as_view())]
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable()
    call_command("migrate", verbosity=0)
    ann = User.objects.create_user("ann")

    def get(authorization):
        return Client(headers={"Authorization": authorization}).get("/notes/").status_code

    print("Without a token:", Client().get("/notes/").status_code)
    token = Token.objects.create(user=ann)
    print("A token of the table:", get(f"Token {token.key}"))
    print("Kept in the table as it is sent:", Token.objects.filter(key=token.key).exists())
    token.delete()
    print("The same, deleted:", get(f"Token {token.key}"))
    jwt = AccessToken.for_user(ann)
    print("A JWT:", get(f"Bearer {jwt}"))
    print("A JWT, its signature cut:", get(f"Bearer {str(jwt)[:-8]}"))
    print("Minutes until it ends:", int(api_settings.ACCESS_TOKEN_LIFETIME.total_seconds() // 60))
    ann.set_password("new")
    ann.save()
    print("The same JWT after a new password:", get(f"Bearer {jwt}"))
    ann.is_active = False
    ann.save()
    print("The same JWT, the account closed:", get(f"Bearer {jwt}"))
