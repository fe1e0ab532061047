# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project has an admin at /admin/ that asks for a login and obeys permissions."""

import logging
import os
import subprocess
import sys
from tempfile import TemporaryDirectory

import django
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.test import Client

project = TemporaryDirectory()
subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", project.name], check=True)
with open(f"{project.name}/mysite/settings.py", "a") as settings:
    settings.write(f"INSTALLED_APPS += ['{__name__}']\n")
sys.path.insert(0, project.name)
os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
django.setup()


class Note(models.Model):
    text = models.CharField(max_length=100)


admin.site.register(Note)
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable(logging.WARNING)
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    User = get_user_model()
    url = f"/admin/{Note._meta.app_label}/note/add/"

    def add_note(user=None):
        client = Client(SERVER_NAME="localhost")
        if user:
            client.force_login(user)
        status = client.post(url, {"text": "Buy milk"}).status_code
        return f"{status}, notes then: {Note.objects.count()}"

    anonymous = Client(SERVER_NAME="localhost").get("/admin/")
    print("GET /admin/ of a new project, anonymous:", anonymous.status_code, anonymous.url)
    print("POST a note, anonymous:", add_note())
    print("POST a note, logged in as a visitor:", add_note(User.objects.create(username="visitor")))
    staff = User.objects.create(username="staff", is_staff=True)
    print("POST a note, logged in as staff without permission:", add_note(staff))
    boss = User.objects.create(username="boss", is_staff=True, is_superuser=True)
    print("POST a note, logged in as superuser:", add_note(boss))
    client = Client(SERVER_NAME="localhost")
    client.force_login(boss)
    print("Superuser sees the notes in /admin/:", url in client.get("/admin/").text)
