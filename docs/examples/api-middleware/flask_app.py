# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "apiflask", "flask-wtf"]
# ///
"""Flask's before_request and CSRFProtect reach every view, those of APIFlask and JSON too."""

import logging
import os

from apiflask import APIBlueprint, APIFlask
from flask import Blueprint, abort, request
from flask_wtf import CSRFProtect

pages = Blueprint("pages", __name__)
api = APIBlueprint("api", __name__, url_prefix="/api")


@pages.route("/plain", methods=["GET", "POST"])
def plain():
    return "Saved."


@api.route("/notes", methods=["GET", "POST"])
def notes():
    return {"title": "Saved."}


def create_app():
    app = APIFlask(__name__)
    app.secret_key = os.urandom(16)
    app.register_blueprint(pages)
    app.register_blueprint(api)
    return app


with_login = create_app()


@with_login.before_request
def require_login():
    if request.headers.get("X-Key") != "secret":
        abort(401)


with_csrf, exempt = create_app(), create_app()
CSRFProtect(with_csrf)
CSRFProtect(exempt).exempt(api)

if __name__ == "__main__":
    logging.disable()

    def get(app, url):
        return app.test_client().get(url).status_code

    def post(app, url):
        return app.test_client().post(url, json={"title": "Buy milk"}).status_code

    print("A view, with before_request:", get(with_login, "/plain"))
    print("A view of the API, with before_request:", get(with_login, "/api/notes"))
    print("The schema, with before_request:", get(with_login, "/openapi.json"))
    print("POST of JSON to a view, with CSRFProtect:", post(with_csrf, "/plain"))
    print("POST of JSON to the API, with CSRFProtect:", post(with_csrf, "/api/notes"))
    print("POST of JSON to the API, exempt:", post(exempt, "/api/notes"))
    print("POST of JSON to a view, the API exempt:", post(exempt, "/plain"))
