# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-login", "flask-wtf", "mypy"]
# ///
"""Flask ships type hints; what comes in is Any, and a view's hints are not held to its URL."""

import importlib.resources
import os
import re

import mypy.api

CODE = """\
from flask import Flask, request

app = Flask(__name__)

@app.get("/notes/<int:note_id>")
def note(note_id: str) -> str:
    reveal_type(request.args.get("page", type=int))
    reveal_type(request.get_json())
    reveal_type(app.config["LIMIT"])
    return note_id

@app.get("/count")
def count() -> int:
    return 3

app.get(7)
"""


def is_typed(package):
    return (importlib.resources.files(package) / "py.typed").is_file()


def check(code):
    told = mypy.api.run(["--config-file=", "--cache-dir", os.devnull, "--strict", "-c", code])[0]
    lines = re.findall(r"<string>:(\d+): \w+: (.*)", told)
    return {int(number): message.partition("  [")[0] for number, message in lines}


if __name__ == "__main__":
    for package in ["flask", "flask_login", "flask_wtf"]:
        print(f"{package} ships py.typed:", is_typed(package))
    told = check(CODE)
    print("A number as a path:", told[16])
    print("A view that returns a number:", told.get(13) or told.get(12, "no error"))
    print("A hint that the URL contradicts:", told.get(5) or told.get(6, "no error"))
    print("A query argument read as a number:", told[7])
    print("JSON that came in:", told[8])
    print("A setting:", told[9])
