# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "channels", "daphne", "simple-websocket"]
# ///
"""Django's own ASGI application refuses a WebSocket; Channels, served by Daphne, answers it."""

import asyncio

import django
from channels.generic.websocket import WebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from channels.testing import WebsocketCommunicator
from daphne.testing import DaphneProcess
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import path
from simple_websocket import Client

settings.configure(ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__)
django.setup()


class Echo(WebsocketConsumer):
    def receive(self, text_data):
        self.send(f"You said {text_data}")


urlpatterns = []
django_alone = get_asgi_application()
application = ProtocolTypeRouter(
    {"http": django_alone, "websocket": URLRouter([path("echo/", Echo.as_asgi())])}
)


def get_application():
    return application


async def connect(app):
    await WebsocketCommunicator(app, "/echo/").connect()


if __name__ == "__main__":
    try:
        asyncio.run(connect(django_alone))
    except ValueError as error:
        print("A WebSocket to Django alone:", error)

    server = DaphneProcess("127.0.0.1", get_application)
    server.daemon = True  # ends with this program
    server.start()
    server.ready.wait(timeout=20)
    ann, bob = (Client.connect(f"ws://127.0.0.1:{server.port.value}/echo/") for _ in range(2))
    for client, text in [(ann, "hello"), (bob, "good day"), (ann, "goodbye")]:
        client.send(text)
        print(f"Answer to {text}, with Channels and Daphne:", client.receive(timeout=5))
    for client in [ann, bob]:
        client.close()
    server.terminate()
    server.join()
