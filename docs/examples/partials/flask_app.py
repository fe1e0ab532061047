# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""A Jinja macro is a named piece of a template with arguments; Flask can render it alone."""

import tempfile
from pathlib import Path

from flask import Flask, get_template_attribute, render_template

folder = tempfile.TemporaryDirectory()
PAGES = {
    "macro.html": "{% macro note(text) %}<li>{{ text }}</li>{% endmacro %}"
    "<ul>{{ note('Milk') }}{{ note('Bread') }}</ul>",
    "include.html": "<ul>{% include 'note.html' %}</ul>",
    "note.html": "<li>Milk</li>",
    "layout.html": "<ul>{% block note %}{% endblock %}</ul>",
    "block.html": "{% extends 'layout.html' %}{% block note %}<li>Milk</li>{% endblock %}",
}
for name, source in PAGES.items():
    Path(folder.name, name).write_text(source)

app = Flask(__name__, template_folder=folder.name)


@app.route("/pages/<name>")
def page(name):
    return render_template(name)


@app.route("/note/<text>")
def note(text):
    return get_template_attribute("macro.html", "note")(text)


if __name__ == "__main__":
    client = app.test_client()
    print("Page that uses a macro twice:", client.get("/pages/macro.html").text)
    print("The macro alone:", client.get("/note/Eggs").text)
    print("Page that includes a file:", client.get("/pages/include.html").text)
    print("Page that fills a block:", client.get("/pages/block.html").text)
