"""Settings for production; what differs between machines comes from the environment."""

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent


def on(name, default):
    return os.environ.get(name, default) == "1"


# --8<-- [start:environment]
SECRET_KEY = os.environ["NOTES_SECRET_KEY"]
DEBUG = on("NOTES_DEBUG", "0")
# --8<-- [start:hosts]
ALLOWED_HOSTS = os.environ.get("NOTES_HOSTS", "localhost,127.0.0.1").split(",")
# --8<-- [end:hosts]
DATA = Path(os.environ.get("NOTES_DATA", BASE_DIR / "instance"))
HTTPS = on("NOTES_HTTPS", "1")
DATA.mkdir(parents=True, exist_ok=True)
# --8<-- [end:environment]

INSTALLED_APPS = [
    "accounts",
    "notes",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA / "notes.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True

# --8<-- [start:accounts]
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "notes"
LOGOUT_REDIRECT_URL = "login"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
PASSWORD_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{PASSWORD_VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": f"{PASSWORD_VALIDATION}.MinimumLengthValidator"},
    {"NAME": f"{PASSWORD_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{PASSWORD_VALIDATION}.NumericPasswordValidator"},
]
# --8<-- [end:accounts]

# --8<-- [start:uploads]
MEDIA_ROOT = DATA / "uploads"  # no address leads here: a view serves the files to their owners
MAX_ATTACHMENT = 1_000_000
# --8<-- [end:uploads]

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]

# --8<-- [start:security]
# --8<-- [start:https]
SECURE_SSL_REDIRECT = HTTPS
# --8<-- [end:https]
# --8<-- [start:hsts]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# --8<-- [end:hsts]
# --8<-- [start:cookies]
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
# --8<-- [end:cookies]
# --8<-- [start:csp]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }
}
# --8<-- [end:csp]
# --8<-- [end:security]
