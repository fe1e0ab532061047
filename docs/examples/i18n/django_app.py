# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django is translated; LocaleMiddleware follows the browser, and a new project lacks it."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from tempfile import TemporaryDirectory

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.template import Context, Template
from django.test import Client
from django.urls import path
from django.utils import timezone

project = TemporaryDirectory()
subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", project.name], check=True)
sys.path.insert(0, project.name)
os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
django.setup()
settings.ROOT_URLCONF = __name__

PAGE = Template(
    "{% load i18n tz %}{% translate 'Monday' %}, "
    "{{ day|date:'DATE_FORMAT' }}, {{ price }}, {{ day|timezone:'Asia/Tokyo'|time:'H:i' }}"
)


def page(request):
    day = datetime(2026, 5, 4, 12, tzinfo=UTC)
    return HttpResponse(PAGE.render(Context({"day": day, "price": 2.5})))


urlpatterns = [path("", page)]
application = get_wsgi_application()

if __name__ == "__main__":

    def german_browser():
        client = Client(SERVER_NAME="localhost", headers={"accept-language": "de"})
        return client.get("/").text

    print("Languages:", len(settings.LANGUAGES))
    print("Translation on in a new project:", settings.USE_I18N)
    print("Time zones on in a new project:", timezone.is_aware(timezone.now()))
    locale = "django.middleware.locale.LocaleMiddleware"
    print("LocaleMiddleware in a new project:", locale in settings.MIDDLEWARE)
    print("A German browser, new project:", german_browser())
    settings.MIDDLEWARE.insert(2, locale)
    print("A German browser, with LocaleMiddleware:", german_browser())
