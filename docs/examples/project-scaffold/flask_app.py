# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask has no project generator: one file is enough to start, and a package works as well."""

import importlib
import sys
import tempfile
from pathlib import Path

from flask.cli import FlaskGroup

HELLO = """
from flask import Flask

app = Flask(__name__)


@app.route("/")
def hello():
    return "Hello, World!"
"""

if __name__ == "__main__":
    print("Commands that Flask brings:", ", ".join(sorted(FlaskGroup().commands)))

    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        Path(folder, "hello.py").write_text(HELLO)
        Path(folder, "mysite").mkdir()
        Path(folder, "mysite", "__init__.py").write_text(HELLO)
        for name, layout in [("hello", "one file"), ("mysite", "a package")]:
            client = importlib.import_module(name).app.test_client()
            print(f"GET / of an application in {layout}:", client.get("/").text)
