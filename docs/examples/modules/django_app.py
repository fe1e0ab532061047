# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A Django app is a package with models, views, templates and more, switched on in a setting."""

import sys
import tempfile
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.test import Client, modify_settings
from django.urls import include, path

FILES = {
    "__init__.py": "",
    "models.py": """from django.db import models
class Note(models.Model):
    text = models.CharField(max_length=100)""",
    "admin.py": """from django.contrib import admin
from .models import Note
admin.site.register(Note)""",
    "views.py": """from django.shortcuts import render
def show(request):
    return render(request, "notes/list.html")""",
    "urls.py": """from django.urls import path
from . import views
urlpatterns = [path("", views.show)]""",
    "templates/notes/list.html": "<h1>Notes</h1>",
    "static/notes/notes.css": "h1 { color: teal; }",
}
folder = tempfile.TemporaryDirectory()
for name, text in FILES.items():
    file = Path(folder.name, "notes", name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
sys.path.insert(0, folder.name)

contrib = ["admin", "auth", "contenttypes", "messages", "sessions", "staticfiles"]
settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[*(f"django.contrib.{name}" for name in contrib), "notes"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()

urlpatterns = [path("notes/", include("notes.urls"))]
application = get_wsgi_application()

if __name__ == "__main__":
    client = Client(raise_request_exception=False)
    with modify_settings(INSTALLED_APPS={"remove": "notes"}):
        print("GET /notes/, app not installed:", client.get("/notes/").status_code)
        print("Static file found, app not installed:", bool(finders.find("notes/notes.css")))

    print("GET /notes/, app installed:", client.get("/notes/").status_code)
    print("Static file found, app installed:", bool(finders.find("notes/notes.css")))
    call_command("makemigrations", "notes", verbosity=0)
    migration = Path(folder.name, "notes", "migrations", "0001_initial.py")
    print("Migration in the app's own folder:", migration.exists())
    print("Its model in the admin:", admin.site.is_registered(apps.get_model("notes.Note")))
