# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django has views for login, logout and passwords, once you include them; none for sign-up."""

import logging
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.template import TemplateDoesNotExist
from django.test import Client, override_settings
from django.test.utils import setup_test_environment
from django.urls import include, path

project = TemporaryDirectory()
subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", project.name], check=True)
sys.path.insert(0, project.name)
os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
application = get_wsgi_application()
settings.DATABASES["default"]["NAME"] = ":memory:"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("django.contrib.auth.urls")),
]

if __name__ == "__main__":
    logging.disable()
    setup_test_environment()
    call_command("migrate", verbosity=0)
    get_user_model().objects.create_user("ann", "ann@example.com", "correct horse")
    client = Client()
    print("Login page of a new project:", client.get("/accounts/login/").status_code)

    settings.ROOT_URLCONF = __name__
    print("Views, once included:", ", ".join(view.name for view in urlpatterns[1].url_patterns))
    try:
        client.get("/accounts/login/")
    except TemplateDoesNotExist as missing:
        print("Template that you write:", missing)

    template = Path(project.name) / "registration/login.html"
    template.parent.mkdir()
    template.write_text(
        "<form method='post'>{% csrf_token %}{{ form }}<button>Log in</button></form>"
    )
    with override_settings(TEMPLATES=[settings.TEMPLATES[0] | {"DIRS": [project.name]}]):
        print("Login page, with a template:", client.get("/accounts/login/").status_code)

    login = client.post("/accounts/login/", {"username": "ann", "password": "correct horse"})
    print("Login:", login.status_code)
    print("Logout by GET:", client.get("/accounts/logout/").status_code)
    print("Logout by POST:", client.post("/accounts/logout/").status_code)
    client.post("/accounts/password_reset/", {"email": "ann@example.com"})
    print("Mails after a password reset:", len(mail.outbox))
