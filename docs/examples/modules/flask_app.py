# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""A Flask blueprint groups routes, templates, static files and hooks, and can hold another."""

import tempfile
from pathlib import Path

from flask import Blueprint, Flask, render_template

folder = tempfile.TemporaryDirectory()
Path(folder.name, "list.html").write_text("<h1>Notes</h1>")
Path(folder.name, "notes.css").write_text("h1 { color: teal; }")

archive = Blueprint("archive", __name__, url_prefix="/archive")
notes = Blueprint(
    "notes",
    __name__,
    url_prefix="/notes",
    template_folder=folder.name,
    static_folder=folder.name,
    static_url_path="/static",
)
notes.register_blueprint(archive)


@notes.route("/")
def show():
    return render_template("list.html")


@archive.route("/")
def old():
    return "Old notes"


@notes.after_request
def mark(response):
    response.headers["X-Part"] = "notes"
    return response


def create_app(*blueprints):
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: "Home")
    for blueprint in blueprints:
        app.register_blueprint(blueprint)
    return app


app = create_app(notes)

if __name__ == "__main__":
    bare = create_app().test_client()
    print("GET /notes/, blueprint not registered:", bare.get("/notes/").status_code)

    client = app.test_client()
    print("GET /notes/, blueprint registered:", client.get("/notes/").text)
    print("GET /notes/static/notes.css:", client.get("/notes/static/notes.css").text)
    print("GET /notes/archive/, nested blueprint:", client.get("/notes/archive/").text)
    print("Header from the hook, on /notes/:", client.get("/notes/").headers.get("X-Part"))
    print("Header from the hook, on /:", client.get("/").headers.get("X-Part"))
    parts = [name for name in dir(Blueprint) if "model" in name or "migration" in name]
    print("Methods of a blueprint for models or migrations:", len(parts))
