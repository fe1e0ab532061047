# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "daphne"]
# ///
"""Django serves WSGI and ASGI; its development server speaks WSGI until Daphne's is installed."""

import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path

import django
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.management import call_command
from django.http import HttpResponse
from django.test import AsyncClient, Client
from django.urls import path

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()


def kind(request):
    return HttpResponse(type(request).__name__)


urlpatterns = [path("", kind)]
application = get_asgi_application()


def development_server(project):
    command = [sys.executable, "-u", project / "manage.py", "runserver", "--noreload", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as p:
        line = next(line for line in p.stdout if line.startswith("Starting"))
        p.terminate()
    return "ASGI" if "ASGI" in line else "WSGI"


if __name__ == "__main__":
    print("A request under WSGI:", Client().get("/").content.decode())
    print("A request under ASGI:", asyncio.run(AsyncClient().get("/")).content.decode())

    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        call_command("startproject", "library", project)
        found = sorted(file.name for file in project.glob("library/?sgi.py"))
        print("Entry points of a new project:", ", ".join(found))
        print("Development server of a new project:", development_server(project))

        with (project / "library" / "settings.py").open("a") as file:
            file.write("INSTALLED_APPS.insert(0, 'daphne')\n")
            file.write("ASGI_APPLICATION = 'library.asgi.application'\n")
        print("Development server with Daphne:", development_server(project))
