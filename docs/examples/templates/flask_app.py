# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask renders Jinja templates, in which expressions and calls with arguments are allowed."""

import importlib.metadata
import string

from flask import Flask, render_template_string

app = Flask(__name__)


@app.route("/upper")
def upper():
    return render_template_string("{{ title.upper() }}", title="Earthsea")


@app.route("/replace")
def replace():
    return render_template_string("{{ title.replace('sea', 'moon') }}", title="Earthsea")


@app.route("/price")
def price():
    return render_template_string("{{ price * 2 }}", price=9)


@app.route("/other")
def other():
    return string.Template("$title").substitute(title="Earthsea")


if __name__ == "__main__":
    client = app.test_client()
    print("Call without arguments, Jinja:", client.get("/upper").text)
    print("Call with arguments, Jinja:", client.get("/replace").text)
    print("Expression, Jinja:", client.get("/price").text)
    print("Page from another engine:", client.get("/other").text)
    required = " ".join(importlib.metadata.requires("flask")).lower()
    print("Flask requires Jinja2:", "jinja2" in required)
