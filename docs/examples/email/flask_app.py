# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-mail"]
# ///
"""Flask has nothing for mail; Flask-Mail sends through an SMTP server, by default localhost."""

import importlib.util
from socketserver import StreamRequestHandler, TCPServer
from threading import Thread

from flask import Flask
from flask_mail import Mail, Message

received = []


class MailServer(StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"220 ready\r\n")
        for line in self.rfile:
            if line.lower() == b"data\r\n":
                self.wfile.write(b"354 go on\r\n")
                received.extend(iter(self.rfile.readline, b".\r\n"))
            self.wfile.write(b"250 ok\r\n")


app = Flask(__name__)
mail = Mail()


@app.post("/receipt")
def receipt():
    mail.send(Message("Your receipt", ["ann@example.com"], "Thank you.", sender="shop@example.com"))
    return "Sent."


if __name__ == "__main__":
    print("Has a mail module, Flask alone:", bool(importlib.util.find_spec("flask.mail")))
    defaults = Mail(Flask(__name__)).state
    print("Server and port of Flask-Mail by default:", defaults.server, defaults.port)

    with TCPServer(("localhost", 0), MailServer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        app.config["MAIL_PORT"] = server.server_address[1]
        mail.init_app(app)
        print("Answer of a view that sends a mail:", app.test_client().post("/receipt").text)
        server.shutdown()
    print("The server got it:", b"Subject: Your receipt\r\n" in received)
