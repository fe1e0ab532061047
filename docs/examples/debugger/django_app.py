# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's error page is on in a new project; it hides settings named like a key, not variables."""

import logging
import runpy
import tempfile

import django
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    SHOP_NAME="Corner Shop",
    SECRET_KEY="key-of-the-shop",
)
django.setup()


def home(request):
    return HttpResponse(settings.SHOP_NAME)


def pay(request):
    card_number = " ".join(["4111"] * 4)
    raise ValueError(f"no such card, {len(card_number)} characters")


urlpatterns = [path("", home), path("pay/", pay)]
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        call_command("startproject", "shop", folder)
        print("DEBUG in a new project:", runpy.run_path(f"{folder}/shop/settings.py")["DEBUG"])

    client = Client(raise_request_exception=False)
    with override_settings(DEBUG=True):
        page = client.get("/pay/").content.decode()
    print("Error page shows the traceback:", "Traceback" in page and "no such card" in page)
    print("Error page shows a setting:", "Corner Shop" in page)
    print("Error page shows a setting named like a key:", "key-of-the-shop" in page)
    print("Error page shows a variable:", "4111 4111 4111 4111" in page)

    with override_settings(DEBUG=False):
        response = client.get("/pay/")
    shown = "no such card" in response.content.decode()
    print("With DEBUG off, status:", response.status_code)
    print("With DEBUG off, shows the traceback:", shown)
