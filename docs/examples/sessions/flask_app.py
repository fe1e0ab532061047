# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-session", "cachelib"]
# ///
"""Flask's session cookie is signed, not encrypted; Flask-Session keeps the data on the server."""

import base64
import secrets

from cachelib import SimpleCache
from flask import Flask, session
from flask_session import Session

app = Flask(__name__)


@app.get("/remember")
def remember():
    session["colour"] = "green"
    return "Noted."


@app.get("/recall")
def recall():
    return session.get("colour", "nothing")


@app.get("/forget")
def forget():
    session.clear()
    return "Forgotten."


if __name__ == "__main__":
    app.logger.disabled = True
    client = app.test_client()
    print("Without SECRET_KEY:", client.get("/remember").status_code)

    app.secret_key = secrets.token_hex()
    client.get("/remember")
    cookie = client.get_cookie("session").value
    payload, signature = cookie.split(".", 1)
    print(
        "Read from the cookie without the key:", base64.urlsafe_b64decode(payload + "==").decode()
    )

    forged = base64.urlsafe_b64encode(b'{"colour":"red"}').decode().rstrip("=")
    client.set_cookie("session", f"{forged}.{signature}")
    print("The site remembers, from a changed cookie:", client.get("/recall").text)

    client.get("/forget")
    client.set_cookie("session", cookie)
    print("The site remembers, from an old copy of the cookie:", client.get("/recall").text)

    store = SimpleCache()
    app.config.update(SESSION_TYPE="cachelib", SESSION_CACHELIB=store)
    Session(app)
    client = app.test_client()
    client.get("/remember")
    key = f"session:{client.get_cookie('session').value}"
    print(
        "On the server, under the id in the cookie, with Flask-Session:", store.get(key)["colour"]
    )
    store.delete(key)
    print("The site remembers, once that is deleted:", client.get("/recall").text)
