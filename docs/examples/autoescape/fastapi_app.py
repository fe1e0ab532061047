# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "jinja2", "httpx2"]
# ///
"""Jinja2Templates escape HTML in files with one of three endings; a string of yours does not."""

import tempfile
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from fastapi.testclient import TestClient

folder = tempfile.TemporaryDirectory()
app = FastAPI()
templates = Jinja2Templates(folder.name)


@app.get("/files/{name}", response_class=HTMLResponse)
def from_file(request: Request, name: str):
    return templates.TemplateResponse(request, name, {"text": "<script>"})


@app.get("/string", response_class=HTMLResponse)
def from_string():
    text = "<script>"
    return f"<p>{text}</p>"


def get(name):
    Path(folder.name, name).write_text("{{ text }}")
    return TestClient(app).get(f"/files/{name}").text


if __name__ == "__main__":
    endings = ["html", "htm", "xml"]
    pages = {get(f"note.{ending}") for ending in endings}
    print(f"In files ending in .{', .'.join(endings)}:", " or ".join(pages))
    for name in ["LOUD.HTML", "note.xhtml", "note.svg", "note.txt", "note.j2", "note.html.j2"]:
        print(f"In a file called {name}:", get(name))
    print("In an HTMLResponse without a template:", TestClient(app).get("/string").text)
