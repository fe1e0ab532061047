# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "wireup"]
# ///
"""Django hands a view the request and its URL arguments; with Wireup, what its hints ask for."""

import logging
import sys
from collections.abc import Iterator

import django
from django.conf import settings
from django.core.management.utils import get_random_secret_key
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, modify_settings
from django.urls import path
from wireup import Injected, injectable
from wireup.integration.django import WireupSettings, get_app_container

heard = []


class Session:
    name = "the database"


class StandIn(Session):
    name = "a stand-in"


@injectable(lifetime="scoped")
def open_session() -> Iterator[Session]:
    heard.append("opened")
    yield Session()
    heard.append("closed")


@injectable(lifetime="scoped")
class User:
    def __init__(self, session: Session):
        self.name = f"Ann of {session.name}"


def home(request, session: Injected[Session], user: Injected[User]):
    return HttpResponse(user.name)


urlpatterns = [path("", home)]
settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=get_random_secret_key(),
    INSTALLED_APPS=["wireup.integration.django"],
    WIREUP=WireupSettings(injectables=[sys.modules[__name__]]),
)
django.setup()
application = get_wsgi_application()

if __name__ == "__main__":
    logging.disable()
    client = Client(raise_request_exception=False)
    middleware = "wireup.integration.django.wireup_middleware"
    print("Without the middleware of Wireup:", client.get("/").status_code)
    with modify_settings(MIDDLEWARE={"append": middleware}):
        client = Client()
        print("A view with two dependencies, with Wireup:", client.get("/").content.decode())
        print("Sessions in that request:", ", ".join(heard))
        with get_app_container().override.injectable(target=Session, new=StandIn()):
            print("Replaced in a test:", client.get("/").content.decode())
