# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "jinja2", "httpx2"]
# ///
"""A Jinja macro is a named piece of a template with arguments; its template can render it alone."""

import tempfile
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from fastapi.testclient import TestClient

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

app = FastAPI(default_response_class=HTMLResponse)
templates = Jinja2Templates(folder.name)


@app.get("/pages/{name}")
def page(request: Request, name: str):
    return templates.TemplateResponse(request, name)


@app.get("/note/{text}")
def note(text: str):
    return templates.get_template("macro.html").module.note(text)


if __name__ == "__main__":
    client = TestClient(app)
    print("Page that uses a macro twice:", client.get("/pages/macro.html").text)
    print("The macro alone:", client.get("/note/Eggs").text)
    print("Page that includes a file:", client.get("/pages/include.html").text)
    print("Page that fills a block:", client.get("/pages/block.html").text)
