# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "asgiref", "quart"]
# ///
"""A Flask app is WSGI only; an adapter serves it to ASGI for HTTP, and Quart is ASGI itself."""

import asyncio

from asgiref.testing import ApplicationCommunicator
from asgiref.wsgi import WsgiToAsgi
from flask import Flask
from quart import Quart

app = Flask(__name__)
quart_app = Quart(__name__)


@app.get("/")
@quart_app.get("/")
def index():
    return "Buy milk"


async def ask(asgi_app, kind="http"):
    scope = {
        "type": kind,
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "method": "GET",
        "path": "/",
        "query_string": b"",
        "headers": [(b"host", b"localhost")],
        "server": ("localhost", 80),
    }
    server = ApplicationCommunicator(asgi_app, scope)
    await server.send_input({"type": "http.request"})
    try:
        start = await server.receive_output()
        await server.wait()
        return start["status"]
    except (TypeError, ValueError) as error:
        return type(error).__name__


if __name__ == "__main__":
    print("Flask under WSGI:", app.test_client().get("/").status_code)
    print("Flask under ASGI:", asyncio.run(ask(app)))
    print("Flask under ASGI, in an adapter:", asyncio.run(ask(WsgiToAsgi(app))))
    print("A WebSocket to the adapter:", asyncio.run(ask(WsgiToAsgi(app), "websocket")))
    print("Quart under ASGI:", asyncio.run(ask(quart_app)))
