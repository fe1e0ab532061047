# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-talisman"]
# ///
"""Flask sends no protective headers; Talisman sends three of the four that Django sends."""

from flask import Blueprint, Flask
from flask_talisman import Talisman

pages = Blueprint("pages", __name__)


@pages.get("/notes")
def notes():
    return "All the notes."


bare = Flask(__name__)
bare.register_blueprint(pages)

app = Flask(__name__)
app.register_blueprint(pages)
Talisman(app)

NAMES = [
    "X-Frame-Options",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
]

if __name__ == "__main__":
    headers = bare.test_client().get("/notes").headers
    print("Headers of Flask alone:", ", ".join(sorted(headers.keys())))

    by_hand = Flask(__name__)
    by_hand.register_blueprint(pages)

    @by_hand.after_request
    def deny_frames(response):
        response.headers["X-Frame-Options"] = "DENY"
        return response

    headers = by_hand.test_client().get("/notes").headers
    print("X-Frame-Options, set by hand:", headers["X-Frame-Options"])

    headers = app.test_client().get("/notes", base_url="https://localhost").headers
    for name in NAMES:
        print(f"{name}, with Talisman:", headers.get(name, "not sent"))
