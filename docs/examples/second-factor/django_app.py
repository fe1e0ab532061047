# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-allauth[mfa]", "pyotp"]
# ///
"""django-allauth asks for a second factor at its own login; the login of the admin does not."""

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="made up",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],  # for speed, here
    AUTHENTICATION_BACKENDS=["allauth.account.auth_backends.AuthenticationBackend"],
    LOGIN_REDIRECT_URL="/admin/",
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.messages",
        "django.contrib.sessions",
        "allauth",
        "allauth.account",
        "allauth.mfa",
    ],
    MFA_TOTP_TOLERANCE=1,
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
            "OPTIONS": {
                "context_processors": [
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                    "django.template.context_processors.request",
                ]
            },
        }
    ],
)
django.setup()

import pyotp
from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import include, path

secured = admin.AdminSite("secured")
secured.login = secure_admin_login(secured.login)
urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("secured/", secured.urls),
]
application = get_wsgi_application()

if __name__ == "__main__":
    setup_test_environment()
    call_command("migrate", verbosity=0)
    User.objects.create_superuser("ann", password="correct horse")

    def log_in(url, field):
        client = Client()
        answer = client.post(url, {field: "ann", "password": "correct horse"})
        return client, answer.url.partition("?")[0]

    client, url = log_in("/accounts/login/", "login")
    print("Login with a password leads to:", url)
    client.post("/accounts/reauthenticate/", {"password": "correct horse"})
    page = client.get("/accounts/2fa/totp/activate/")
    phone = pyotp.TOTP(page.context["form"].secret)
    client.post("/accounts/2fa/totp/activate/", {"code": phone.now()})
    cache.clear()  # forgets that the code was used, to save this program half a minute

    client, url = log_in("/accounts/login/", "login")
    print("Once a phone is known, it leads to:", url)
    print("The admin before the code:", client.get("/admin/").status_code)
    wrong = client.post(url, {"code": "000000"})
    print("A wrong code:", wrong.status_code)
    client.post(url, {"code": phone.now()})
    print("The admin after the code:", client.get("/admin/").status_code)

    client, url = log_in("/admin/login/?next=/admin/", "username")
    print("The admin's own login leads to:", url)
    print("The admin after its own login:", client.get("/admin/").status_code)
    _, url = log_in("/secured/login/", "username")
    print("With secure_admin_login(), it leads to:", url)
