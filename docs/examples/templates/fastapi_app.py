# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "jinja2", "httpx2"]
# ///
"""FastAPI renders Jinja templates once Jinja2 is installed, which it does not require."""

import importlib.metadata
import string
import sys
import tempfile
from pathlib import Path
from unittest import mock

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from fastapi.testclient import TestClient

folder = tempfile.TemporaryDirectory()
PAGES = {
    "upper.html": "{{ title.upper() }}",
    "replace.html": "{{ title.replace('sea', 'moon') }}",
    "price.html": "{{ price * 2 }}",
}
for name, source in PAGES.items():
    Path(folder.name, name).write_text(source)

app = FastAPI()
templates = Jinja2Templates(folder.name)


@app.get("/pages/{name}", response_class=HTMLResponse)
def page(request: Request, name: str):
    return templates.TemplateResponse(request, name, {"title": "Earthsea", "price": 9})


@app.get("/other", response_class=HTMLResponse)
def other():
    return string.Template("$title").substitute(title="Earthsea")


def without_jinja():
    with mock.patch.dict(sys.modules, {"jinja2": None}):
        del sys.modules["starlette.templating"]
        try:
            import starlette.templating  # noqa: F401
        except ImportError as error:
            return error


if __name__ == "__main__":
    client = TestClient(app)
    print("Call without arguments, Jinja:", client.get("/pages/upper.html").text)
    print("Call with arguments, Jinja:", client.get("/pages/replace.html").text)
    print("Expression, Jinja:", client.get("/pages/price.html").text)
    print("Page from another engine:", client.get("/other").text)
    required = [name for name in importlib.metadata.requires("fastapi") if "extra ==" not in name]
    print("FastAPI requires Jinja2:", "jinja2" in " ".join(required))
    print("Templates without Jinja2:", without_jinja())
