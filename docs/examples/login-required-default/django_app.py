# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's LoginRequiredMiddleware makes every view private; a new project does not have it."""

import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, modify_settings
from django.test.utils import setup_test_environment
from django.urls import path


def notes(request):
    return HttpResponse("All the notes.")


@login_not_required
def imprint(request):
    return HttpResponse("Who we are.")


urlpatterns = [path("notes/", notes), path("imprint/", imprint)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__

if __name__ == "__main__":
    setup_test_environment()
    print("Notes, in a new project:", Client().get("/notes/").status_code)

    middleware = "django.contrib.auth.middleware.LoginRequiredMiddleware"
    with modify_settings(MIDDLEWARE={"append": middleware}):
        response = Client().get("/notes/")
        print("Notes, with the middleware:", response.status_code)
        print("Sent to:", response.headers["Location"])
        print("A view marked login_not_required:", Client().get("/imprint/").status_code)
