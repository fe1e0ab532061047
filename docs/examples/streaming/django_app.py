# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django streams a generator under WSGI, an async one under ASGI; the other kind is read whole."""

import asyncio

import django
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import StreamingHttpResponse
from django.test import RequestFactory
from django.urls import path

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__, LOGGING_CONFIG=None)
django.setup()
heard = []


def rows():
    for number in [1, 2]:
        heard.append(f"made {number}")
        yield f"{number}\n"


async def async_rows():
    for row in rows():
        yield row


def broken():
    yield "1\n"
    raise RuntimeError("The database went away.")


urlpatterns = [
    path("rows/", lambda request: StreamingHttpResponse(rows())),
    path("async-rows/", lambda request: StreamingHttpResponse(async_rows())),
    path("broken/", lambda request: StreamingHttpResponse(broken())),
]
application = get_wsgi_application()
asgi_application = get_asgi_application()


def wsgi(url):
    heard.clear()
    for piece in application(RequestFactory().get(url).environ, lambda *answer: None):
        heard.append(f"sent {piece.decode().strip()}")
    return ", ".join(heard)


async def asgi(url):
    heard.clear()
    received = [{"type": "http.request"}]

    async def receive():
        return received.pop() if received else await asyncio.Event().wait()

    async def send(message):
        if body := message.get("body"):
            heard.append(f"sent {body.decode().strip()}")

    scope = {"type": "http", "method": "GET", "path": url, "headers": [(b"host", b"testserver")]}
    await asgi_application({**scope, "query_string": b""}, receive, send)
    return ", ".join(heard)


if __name__ == "__main__":
    print("WSGI, a generator:", wsgi("/rows/"))
    print("WSGI, an async generator:", wsgi("/async-rows/"))
    print("ASGI, a generator:", asyncio.run(asgi("/rows/")))
    print("ASGI, an async generator:", asyncio.run(asgi("/async-rows/")))
    statuses = []
    try:
        environ = RequestFactory().get("/broken/").environ
        list(application(environ, lambda status, headers: statuses.append(status)))
    except RuntimeError as error:
        print("An error after the first piece:", *statuses, "was sent, then", type(error).__name__)
