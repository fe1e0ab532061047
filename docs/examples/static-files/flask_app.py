# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask serves the folder `static` itself, debug on or off, under the names the files have."""

from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask, url_for

folder = TemporaryDirectory()
static = Path(folder.name, "static")
static.mkdir()
(static / "style.css").write_text("body { color: black }")

app = Flask(__name__, root_path=folder.name)

if __name__ == "__main__":
    client = app.test_client()
    for debug in (True, False):
        app.debug = debug
        with client.get("/static/style.css") as answer:
            print(f"A style sheet, debug {'on' if debug else 'off'}:", answer.status)
    with app.test_request_context():
        print("Address of the file:", url_for("static", filename="style.css"))
    print("Has `flask collectstatic`:", "collectstatic" in app.cli.commands)
