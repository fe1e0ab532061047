# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fasthx", "httpx2", "jinja2"]
# ///
"""FastAPI reads htmx's header as a parameter; FastHX renders for htmx what else is JSON."""

from typing import Annotated

from fastapi import FastAPI, Header
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from fastapi.testclient import TestClient
from fasthx.jinja import Jinja
from jinja2 import DictLoader, Environment

app = FastAPI()
environment = Environment(
    loader=DictLoader({"notes.html": "{% for note in items %}<li>{{ note }}{% endfor %}"}),
    autoescape=True,
)
jinja = Jinja(Jinja2Templates(env=environment))


@app.get("/plain")
def plain(hx_request: Annotated[str | None, Header()] = None) -> HTMLResponse:
    return HTMLResponse("<li>Buy milk" if hx_request == "true" else "<html><li>Buy milk")


@app.get("/notes")
@jinja.hx("notes.html")
def notes() -> list[str]:
    return ["Buy milk", "<b>Call Ann"]


@app.post("/notes")
@jinja.hx("notes.html", no_data=True)
def add() -> list[str]:
    return ["Buy milk"]


if __name__ == "__main__":
    client = TestClient(app)
    htmx = {"HX-Request": "true"}
    print("FastAPI alone, a visit:", client.get("/plain").text)
    print("FastAPI alone, htmx:", client.get("/plain", headers=htmx).text)
    print("FastHX, a visit:", client.get("/notes").text)
    response = client.get("/notes", headers=htmx)
    print("FastHX, htmx:", response.text)
    print("Vary, with FastHX:", response.headers.get("Vary"))
    print("POST by htmx without a CSRF token:", client.post("/notes", headers=htmx).status_code)
    print("POST without htmx, with no_data:", client.post("/notes").status_code)
