# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-mail", "httpx2"]
# ///
"""FastAPI has nothing for mail; FastAPI-Mail sends through the SMTP server that you name."""

import importlib.util
from socketserver import StreamRequestHandler, TCPServer
from threading import Thread

from fastapi import FastAPI
from fastapi.testclient import TestClient
from fastapi_mail import ConnectionConfig, FastMail, MessageSchema, MessageType
from pydantic import ValidationError

received = []


class MailServer(StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"220 ready\r\n")
        for line in self.rfile:
            if line.lower() == b"data\r\n":
                self.wfile.write(b"354 go on\r\n")
                received.extend(iter(self.rfile.readline, b".\r\n"))
            self.wfile.write(b"221 bye\r\n" if line.lower() == b"quit\r\n" else b"250 ok\r\n")


server = TCPServer(("localhost", 0), MailServer)
config = ConnectionConfig(
    MAIL_USERNAME="shop",
    MAIL_PASSWORD="",
    MAIL_FROM="shop@example.com",
    MAIL_SERVER="localhost",
    MAIL_PORT=server.server_address[1],
    MAIL_STARTTLS=False,
    MAIL_SSL_TLS=False,
    USE_CREDENTIALS=False,
)
app = FastAPI()


@app.post("/receipt")
async def receipt():
    message = MessageSchema(
        subject="Your receipt",
        recipients=["ann@example.com"],
        body="Thank you.",
        subtype=MessageType.plain,
    )
    await FastMail(config).send_message(message)
    return "Sent."


if __name__ == "__main__":
    print("Has a mail module, FastAPI alone:", bool(importlib.util.find_spec("fastapi.mail")))
    try:
        ConnectionConfig()
    except ValidationError as error:
        print("Settings of FastAPI-Mail without a default:", error.error_count())

    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        print("Answer of an endpoint that sends a mail:", TestClient(app).post("/receipt").json())
        server.shutdown()
    print("The server got it:", b"Subject: Your receipt\r\n" in received)
