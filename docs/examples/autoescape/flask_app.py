# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask escapes HTML in strings and in templates whose file name has one of five endings."""

import tempfile
from pathlib import Path

import flask
from flask import Flask, render_template, render_template_string

folder = tempfile.TemporaryDirectory()
app = Flask(__name__, template_folder=folder.name)


@app.route("/string")
def from_string():
    return render_template_string("{{ text }}", text="<script>")


@app.route("/files/<name>")
def from_file(name):
    return render_template(name, text="<script>")


def get(name):
    Path(folder.name, name).write_text("{{ text }}")
    return app.test_client().get(f"/files/{name}").text


if __name__ == "__main__":
    print("In a string:", app.test_client().get("/string").text)
    endings = ["html", "htm", "xml", "xhtml", "svg"]
    pages = {get(f"note.{ending}") for ending in endings}
    print(f"In files ending in .{', .'.join(endings)}:", " or ".join(pages))
    for name in ["note.txt", "note.j2", "note.html.j2", "LOUD.HTML"]:
        print(f"In a file called {name}:", get(name))
    print("Flask has Markup:", hasattr(flask, "Markup"))
