# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django writes JSON with JsonResponse; reading it, and refusing bad JSON, is up to the view."""

import json
import logging

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.test import Client
from django.urls import path

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()


def note(request):
    return JsonResponse({"text": "Buy milk"})


def notes(request):
    return JsonResponse(["Buy milk", "Call Ann"], safe="checked" in request.GET)


def create(request):
    created = json.loads(request.body)
    return JsonResponse({"created": created["text"]})


urlpatterns = [path("note/", note), path("notes/", notes), path("create/", create)]
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable()
    client = Client(raise_request_exception=False)

    response = client.get("/note/")
    print("A dict:", response["Content-Type"], response.content.decode())
    print("A list:", client.get("/notes/?checked").exc_info[1])
    print("A list, with safe=False:", client.get("/notes/").content.decode())

    response = client.post("/create/", {"text": "Buy milk"}, content_type="application/json")
    print("POST of JSON:", response.status_code, response.json())
    response = client.post("/create/", "{text:", content_type="application/json")
    print("POST of malformed JSON:", response.status_code, response.exc_info[0].__name__)
    response = client.post("/create/", '{"text": "Buy milk"}', content_type="text/plain")
    print("POST of JSON as text/plain:", response.status_code, response.json())
