# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask writes errors to the server's log; INFO is dropped, and mail is a handler of Python's."""

import contextlib
import io
import logging
import logging.handlers
import smtplib
from typing import ClassVar

from flask import Flask

app = Flask(__name__)


@app.get("/buy")
def buy():
    app.logger.info("Milk was bought.")
    app.logger.warning("The milk is low.")
    return "Bought."


@app.post("/fail")
def fail():
    raise RuntimeError("Out of milk.")


class Outbox(smtplib.SMTP):
    """Stands in for the mail server."""

    mails: ClassVar = []

    def __init__(self, *args, **options):
        pass

    def send_message(self, message, *args, **options):
        self.mails.append(message)

    def quit(self):
        pass


if __name__ == "__main__":

    def visit(url, method="GET"):
        with contextlib.redirect_stderr(io.StringIO()) as printed:
            app.test_client().open(url, method=method, data={"password": "s3cret"})
        return ", ".join(
            line.partition("] ")[2] or line
            for line in printed.getvalue().splitlines()
            if line[0] in "[R"
        )

    print("Printed of a warning and an info of your own:", visit("/buy"))
    print("Printed of an error:", visit("/fail", "POST"))
    app.logger.setLevel("INFO")
    print("Printed of a warning and an info, after setLevel:", visit("/buy"))
    print("Mails:", len(Outbox.mails))

    smtplib.SMTP = Outbox
    to = ["ann@example.com"]
    handler = logging.handlers.SMTPHandler("localhost", "app@example.com", to, "Error")
    handler.setLevel("ERROR")
    app.logger.addHandler(handler)
    visit("/fail", "POST")
    print("Mails, with an SMTPHandler:", len(Outbox.mails), Outbox.mails[0]["Subject"])
    body = Outbox.mails[0].get_content()
    print("The mail has the traceback:", "Out of milk." in body)
    print("The mail has the password that was posted:", "s3cret" in body)
