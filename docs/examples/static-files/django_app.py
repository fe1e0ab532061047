# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "whitenoise"]
# ///
"""Django's runserver serves static files while DEBUG is on; in production, WhiteNoise does."""

import logging
import os
import subprocess
import sys
from tempfile import TemporaryDirectory
from wsgiref.util import setup_testing_defaults

import django
from django.conf import settings
from django.contrib.staticfiles.management.commands.runserver import Command as RunServer
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.templatetags.static import static

project = TemporaryDirectory()
subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", project.name], check=True)
sys.path.insert(0, project.name)
os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
django.setup()
application = get_wsgi_application()


def get(app, path="/static/admin/css/base.css"):
    environ = {"PATH_INFO": path}
    setup_testing_defaults(environ)
    statuses = []
    app(environ, lambda status, headers: statuses.append(status)).close()
    return statuses[0]


def runserver():
    return RunServer().get_handler(use_static_handler=True, insecure_serving=False)


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    print("New project, runserver:", get(runserver()))
    settings.DEBUG = False
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    print("DEBUG off, runserver:", get(runserver()))

    settings.STATIC_ROOT = f"{project.name}/collected"
    manifest = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": manifest}}
    call_command("collectstatic", interactive=False, verbosity=0)
    print("DEBUG off, collected, WSGI application:", get(get_wsgi_application()))
    settings.MIDDLEWARE.insert(1, "whitenoise.middleware.WhiteNoiseMiddleware")
    print("DEBUG off, collected, with WhiteNoise:", get(get_wsgi_application()))
    hashed = static("admin/css/base.css") != "/static/admin/css/base.css"
    print("Hashed names, with ManifestStaticFilesStorage:", hashed)
