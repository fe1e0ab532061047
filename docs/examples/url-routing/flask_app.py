# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask's routes are decorators on views; the more specific rule wins, whatever the order."""

from flask import Blueprint, Flask

broad_first = Blueprint("broad_first", __name__, url_prefix="/broad")
narrow_first = Blueprint("narrow_first", __name__, url_prefix="/narrow")


@broad_first.route("/<name>/")
def show(name):
    return f"the note {name}"


@broad_first.route("/new/")
@narrow_first.route("/new/")
def new():
    return "the form for a new note"


narrow_first.add_url_rule("/<name>/", view_func=show)

app = Flask(__name__)
app.register_blueprint(broad_first)
app.register_blueprint(narrow_first)

if __name__ == "__main__":
    client = app.test_client()
    print("GET new/, broad rule first:", client.get("/broad/new/").text)
    print("GET new/, narrow rule first:", client.get("/narrow/new/").text)
    response = client.get("/narrow/new")
    print("GET new without the slash:", response.status_code)
    response = client.get("/narrow/new", follow_redirects=True)
    print("What it leads to:", response.text)
