# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project has four rules for passwords; its forms apply them, create_user doesn't."""

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
    application = get_wsgi_application()
settings.DATABASES["default"]["NAME"] = ":memory:"

from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import User
from django.test import override_settings


def verdict(password):
    form = UserCreationForm({"username": "annabel", "password1": password, "password2": password})
    if form.is_valid():
        return "accepted"
    return ", ".join(error.code for error in form.errors.as_data()["password2"])


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    for password in ("q7Vz!", "password1", "73450912", "annabel5", "violet kettle"):
        print(f"{password}:", verdict(password))
    User.objects.create_user("ann", password="1")
    print("create_user() with the password 1:", User.objects.get().check_password("1"))
    with override_settings(AUTH_PASSWORD_VALIDATORS=[]):
        print("Without the setting, 1:", verdict("1"))
