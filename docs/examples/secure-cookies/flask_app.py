# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-talisman"]
# ///
"""Flask's session cookie is HttpOnly; Secure and SameSite come by two settings, or Talisman."""

import secrets

from flask import Flask, session
from flask_talisman import Talisman


def remember():
    session["colour"] = "green"
    return "Noted."


def create_app(**settings):
    app = Flask(__name__)
    app.config.update(SECRET_KEY=secrets.token_hex(), **settings)
    app.add_url_rule("/", view_func=remember)
    return app


def flags(app):
    response = app.test_client().get("/", base_url="https://localhost")
    parts = response.headers["Set-Cookie"].split("; ")
    return ", ".join(sorted(set(parts[1:]) - {"Path=/"}))


app = create_app(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")

if __name__ == "__main__":
    print("Session cookie of a new app:", flags(create_app()))
    print("Session cookie, with two settings:", flags(app))

    guarded = create_app()
    Talisman(guarded)
    print("Session cookie, with Talisman:", flags(guarded))
