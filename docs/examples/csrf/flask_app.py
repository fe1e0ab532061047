# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-wtf"]
# ///
"""Flask takes a forged POST; with Flask-WTF's CSRFProtect the same POST gets 400."""

import secrets

from flask import Blueprint, Flask, g, render_template_string, request
from flask_wtf import CSRFProtect

FORM = """
<form method="post">
  <input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
  <input name="text"><button>Save</button>
</form>
"""

notes = Blueprint("notes", __name__)


@notes.route("/notes", methods=["GET", "POST"])
def add_note():
    if request.method == "POST":
        return f"Saved: {request.form['text']}"
    return render_template_string(FORM)


bare = Flask(__name__)
bare.register_blueprint(notes)

app = Flask(__name__)
app.secret_key = secrets.token_hex()
app.register_blueprint(notes)
CSRFProtect(app)

if __name__ == "__main__":
    forged = bare.test_client().post("/notes", data={"text": "Buy milk"})
    print("POST to Flask alone:", forged.status_code)

    with app.test_client() as client:
        forged = client.post("/notes", data={"text": "Buy milk"})
        print("POST without a token, with Flask-WTF:", forged.status_code)

        client.get("/notes")
        sent = client.post("/notes", data={"text": "Buy milk", "csrf_token": g.csrf_token})
        print("POST with the token, with Flask-WTF:", sent.status_code)
