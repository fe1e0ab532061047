# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "channels"]
# ///
"""Django's own ASGI application refuses a WebSocket; Channels routes it to a consumer."""

import asyncio

import django
from channels.generic.websocket import WebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import path

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()


class Echo(WebsocketConsumer):
    def receive(self, text_data):
        self.send(f"You said {text_data}")


urlpatterns = []
django_alone = get_asgi_application()
application = ProtocolTypeRouter(
    {"http": django_alone, "websocket": URLRouter([path("echo/", Echo.as_asgi())])}
)


async def main():
    try:
        await WebsocketCommunicator(django_alone, "/echo/").connect()
    except ValueError as error:
        print("A WebSocket to Django alone:", error)

    socket = WebsocketCommunicator(application, "/echo/")
    connected, _ = await socket.connect()
    print("A WebSocket with Channels is accepted:", connected)
    for text in ["hello", "goodbye"]:
        await socket.send_to(text)
        print(f"Answer to {text}:", await socket.receive_from())
    await socket.disconnect()


if __name__ == "__main__":
    asyncio.run(main())
