# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-eventstream", "uvicorn"]
# ///
"""Django streams events written by hand; under ASGI a visitor who leaves ends the view."""

import asyncio
import http.client
import queue
import threading
import time
from contextlib import contextmanager

import django
import uvicorn
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.management.utils import get_random_secret_key
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.http import StreamingHttpResponse
from django.urls import include, path

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=get_random_secret_key(),
    INSTALLED_APPS=["django_eventstream"],
    LOGGING_CONFIG=None,
)
django.setup()

from django_eventstream import send_event

ended = queue.Queue()


def events(pause):
    try:
        while True:
            yield "event: note\ndata: Buy milk\n\n"
            time.sleep(pause)
    finally:
        ended.put("GeneratorExit")


async def async_events():
    try:
        yield "event: note\ndata: Buy milk\n\n"
        await asyncio.sleep(60)
    except BaseException as error:
        ended.put(type(error).__name__)
        raise


def stream(request, pause):
    return StreamingHttpResponse(events(pause / 1000), content_type="text/event-stream")


async def async_stream(request):
    return StreamingHttpResponse(async_events(), content_type="text/event-stream")


urlpatterns = [
    path("stream/<int:pause>/", stream),
    path("async-stream/", async_stream),
    path("events/", include("django_eventstream.urls"), {"channels": ["notes"]}),
]
application = get_asgi_application()


class QuietHandler(WSGIRequestHandler):
    def log_message(self, *args):
        pass


@contextmanager
def serve_wsgi():
    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietHandler)
    server.set_app(get_wsgi_application())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()


@contextmanager
def serve_asgi():
    server = uvicorn.Server(uvicorn.Config(application, port=0, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join()


def leave(port, url, seconds=20):
    """Read the first event, leave, and return how the view ended, if it did in that time."""
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    client.request("GET", url)
    response = client.getresponse()
    first = response.readline() + response.readline()
    response.close()
    client.close()
    try:
        return first.decode().split("\n")[1], ended.get(timeout=seconds)
    except queue.Empty:
        return first.decode().split("\n")[1], "the view still runs"


if __name__ == "__main__":
    with serve_wsgi() as port:
        print("WSGI, an event written by hand:", leave(port, "/stream/50/")[0])
        print("WSGI, the visitor left, an event every 50 ms:", leave(port, "/stream/50/")[1])
        print("WSGI, the visitor left, no event for a minute:", leave(port, "/stream/60000/", 1)[1])
    with serve_asgi() as port:
        print("ASGI, an event written by hand:", leave(port, "/async-stream/")[0])
        print("ASGI, the visitor left, no event for a minute:", leave(port, "/async-stream/")[1])

        client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        client.request("GET", "/events/")
        response = client.getresponse()
        print("django-eventstream, type:", response.headers["Content-Type"])
        done = threading.Event()

        def send():
            while not done.wait(0.1):  # the first ones can come before anybody listens
                send_event("notes", "message", {"title": "Buy milk"})

        threading.Thread(target=send).start()
        lines = (line.decode().strip() for line in iter(response.readline, b""))
        print("django-eventstream,", next(line for line in lines if "milk" in line))
        done.set()
        client.close()
