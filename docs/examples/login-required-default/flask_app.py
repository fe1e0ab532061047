# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-login"]
# ///
"""Flask-Login protects one view at a time; for all of them, a before_request of yours checks."""

import secrets

from flask import Blueprint, Flask, request
from flask_login import LoginManager, current_user, login_required

pages = Blueprint("pages", __name__)


@pages.get("/notes")
@login_required
def notes():
    return "All the notes."


@pages.get("/drafts")
def drafts():
    return "Here the decorator was forgotten."


@pages.get("/imprint")
def imprint():
    return "Who we are."


def create_app():
    app = Flask(__name__)
    app.secret_key = secrets.token_hex()
    app.register_blueprint(pages)
    login_manager = LoginManager(app)
    login_manager.user_loader(lambda user_id: None)
    return app


app = create_app()


@app.before_request
def require_login():
    if request.endpoint != "pages.imprint" and not current_user.is_authenticated:
        return app.login_manager.unauthorized()


if __name__ == "__main__":
    client = create_app().test_client()
    print("A view with login_required:", client.get("/notes").status_code)
    print("A view where it was forgotten:", client.get("/drafts").status_code)

    client = app.test_client()
    print("A view where it was forgotten, with before_request:", client.get("/drafts").status_code)
    print("A view that before_request lets through:", client.get("/imprint").status_code)
