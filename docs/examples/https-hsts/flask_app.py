# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-talisman"]
# ///
"""Flask stays on HTTP; Talisman redirects to HTTPS at once, and keeps browsers there for a year."""

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


def hsts(site):
    response = site.test_client().get("/notes", base_url="https://localhost")
    return response.headers.get("Strict-Transport-Security", "none")


if __name__ == "__main__":
    print("HTTP, Flask alone:", bare.test_client().get("/notes").status_code)
    print("HSTS, Flask alone:", hsts(bare))

    response = app.test_client().get("/notes")
    print("HTTP, with Talisman:", response.status_code)
    print("Sent to:", response.headers["Location"])
    print("HSTS, with Talisman:", hsts(app))

    claim = {"X-Forwarded-Proto": "https"}
    claimed = app.test_client().get("/notes", headers=claim)
    print("HTTP, with Talisman, visitor claims HTTPS in a header:", claimed.status_code)

    app.debug = True
    print("HTTP, with Talisman in debug mode:", app.test_client().get("/notes").status_code)
