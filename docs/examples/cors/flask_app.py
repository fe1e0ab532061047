# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-cors"]
# ///
"""Flask lets no other origin read its answers; Flask-CORS lets in all of them, until narrowed."""

from flask import Blueprint, Flask
from flask_cors import CORS

api = Blueprint("api", __name__)


@api.get("/notes")
def notes():
    return {"notes": ["Buy milk"]}


def create_app():
    app = Flask(__name__)
    app.register_blueprint(api)
    return app


def headers(app, origin):
    return app.test_client().get("/notes", headers={"Origin": origin}).headers


def allowed(app, origin):
    return headers(app, origin).get("Access-Control-Allow-Origin", "nobody")


app = create_app()
CORS(app, origins=["https://shop.example"])

if __name__ == "__main__":
    print("Allowed by Flask alone:", allowed(create_app(), "https://shop.example"))

    everyone = create_app()
    CORS(everyone)
    print("Allowed, with Flask-CORS:", allowed(everyone, "https://evil.example"))
    cookies = "Access-Control-Allow-Credentials" in headers(everyone, "https://evil.example")
    print("Cookies allowed, with Flask-CORS:", cookies)

    print("Allowed, once the origin is listed:", allowed(app, "https://shop.example"))
    print("Allowed, for an origin not listed:", allowed(app, "https://evil.example"))
