# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "daphne", "hypercorn", "uvicorn"]
# ///
"""No production server comes with Django; Daphne, Hypercorn and Uvicorn serve it as it is."""

import asyncio
import importlib.metadata
import socket
import threading
import time
import urllib.request

import uvicorn
from daphne.testing import DaphneProcess
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpResponse
from django.urls import path
from hypercorn.asyncio import serve
from hypercorn.config import Config

settings.configure(ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__)


def home(request):
    return HttpResponse("Buy milk")


urlpatterns = [path("", home)]
application = get_asgi_application()


def get_application():
    return application


def fetch(port):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as response:
        return f"{response.read().decode()}, from {response.headers['Server']}"


def with_daphne():
    server = DaphneProcess("127.0.0.1", get_application)
    server.daemon = True  # ends with this program
    server.start()
    server.ready.wait(timeout=20)
    page = fetch(server.port.value)
    server.terminate()
    server.join()
    return page


async def with_hypercorn():
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    config, stop = Config(), asyncio.Event()
    config.bind = [f"fd://{listener.detach()}"]
    config.errorlog = None
    server = asyncio.create_task(serve(application, config, shutdown_trigger=stop.wait))
    page = await asyncio.to_thread(fetch, port)
    stop.set()
    await server
    return page


def with_uvicorn():
    config = uvicorn.Config(application, port=0, lifespan="off", log_level="critical")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    page = fetch(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    thread.join()
    return page


if __name__ == "__main__":
    required = " ".join(importlib.metadata.requires("django")).lower()
    for name in ("Daphne", "Hypercorn", "Uvicorn"):
        print(f"Django requires {name}:", name.lower() in required)
    print("With Daphne:", with_daphne())
    print("With Hypercorn:", asyncio.run(with_hypercorn()))
    print("With Uvicorn:", with_uvicorn())
