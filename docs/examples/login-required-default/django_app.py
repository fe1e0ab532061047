# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "djangorestframework", "django-ninja"]
# ///
"""Django's LoginRequiredMiddleware makes views private, but not those of REST framework."""

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


with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__

from ninja import NinjaAPI
from rest_framework.response import Response
from rest_framework.views import APIView


class NotesAPIView(APIView):
    def get(self, request):
        return Response(["All the notes."])

    def post(self, request):
        return Response(["One more."])


api = NinjaAPI()


@api.get("/notes/")
def ninja_notes(request):
    return ["All the notes."]


urlpatterns = [
    path("notes/", notes),
    path("imprint/", imprint),
    path("rest/notes/", NotesAPIView.as_view()),
    path("ninja/", api.urls),
]

if __name__ == "__main__":
    setup_test_environment()
    print("Notes, in a new project:", Client().get("/notes/").status_code)

    middleware = "django.contrib.auth.middleware.LoginRequiredMiddleware"
    with modify_settings(MIDDLEWARE={"append": middleware}):
        response = Client().get("/notes/")
        print("Notes, with the middleware:", response.status_code)
        print("Sent to:", response.headers["Location"])
        print("A view marked login_not_required:", Client().get("/imprint/").status_code)
        print("GET of a REST framework view:", Client().get("/rest/notes/").status_code)
        print("POST to a REST framework view:", Client().post("/rest/notes/").status_code)
        print("GET of a Ninja view:", Client().get("/ninja/notes/").status_code)
