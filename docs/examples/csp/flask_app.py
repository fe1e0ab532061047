# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-talisman"]
# ///
"""Flask sends no Content Security Policy; Talisman sends a strict one as soon as it is set up."""

from flask import Blueprint, Flask
from flask_talisman import Talisman

pages = Blueprint("pages", __name__)


@pages.get("/")
def notes():
    return "All the notes."


bare = Flask(__name__)
bare.register_blueprint(pages)

by_hand = Flask(__name__)
by_hand.register_blueprint(pages)


@by_hand.after_request
def set_policy(response):
    response.headers["Content-Security-Policy"] = "default-src 'self'"
    return response


app = Flask(__name__)
app.register_blueprint(pages)
Talisman(app)


def policy_of(site):
    response = site.test_client().get("/", base_url="https://localhost")
    return response.headers.get("Content-Security-Policy", "none")


if __name__ == "__main__":
    print("Policy of Flask alone:", policy_of(bare))
    print("Set by hand:", policy_of(by_hand))
    print("With Talisman:", policy_of(app))
