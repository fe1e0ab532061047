# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project prints its mail, before 6.1 it tries localhost; a setting names a server."""

import os
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from socketserver import StreamRequestHandler, TCPServer
from tempfile import TemporaryDirectory
from threading import Thread

from django.conf import settings
from django.core.mail import send_mail

received = []


class MailServer(StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"220 ready\r\n")
        for line in self.rfile:
            if line.lower() == b"data\r\n":
                self.wfile.write(b"354 go on\r\n")
                received.extend(iter(self.rfile.readline, b".\r\n"))
            self.wfile.write(b"250 ok\r\n")


def send():
    with redirect_stdout(StringIO()) as console:
        send_mail("Your receipt", "Thank you.", "shop@example.com", ["ann@example.com"])
    if b"Subject: Your receipt\r\n" in received:
        return "a mail server"
    return "the console" if "Subject: Your receipt\n" in console.getvalue() else "nowhere"


if __name__ == "__main__":
    with TemporaryDirectory() as folder, TCPServer(("localhost", 0), MailServer) as server:
        new_project = [sys.executable, "-m", "django", "startproject", "mysite", folder]
        subprocess.run(new_project, check=True)
        sys.path.insert(0, folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
        Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_address[1]

        if hasattr(settings, "MAILERS"):
            print("A new project has MAILERS:", True)
            print("Mail of a new project goes to:", send())
            smtp = "django.core.mail.backends.smtp.EmailBackend"
            options = {"host": "localhost", "port": port}
            settings.MAILERS = {"default": {"BACKEND": smtp, "OPTIONS": options}}
            print("Mail goes to, with a server in MAILERS:", send())
        else:
            print("A new project has MAILERS:", False)
            print(
                "EMAIL_HOST and EMAIL_PORT of a new project:",
                settings.EMAIL_HOST,
                settings.EMAIL_PORT,
            )
            settings.EMAIL_PORT = port
            print("Mail goes to, with the port of a server:", send())
        server.shutdown()
