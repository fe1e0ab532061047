# /// script
# dependencies = ["jinja2", "httpx"]
# ///
"""Render a template, with the request in the context."""

import jinja2
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.templating import Jinja2Templates
from starlette.testclient import TestClient

loader = jinja2.DictLoader({"page.html": "rendered"})
templates = Jinja2Templates(env=jinja2.Environment(loader=loader, autoescape=True))


def page(request):
    return templates.TemplateResponse("page.html", {"request": request})


try:
    answer = TestClient(Starlette(routes=[Route("/", page)])).get("/")
    print("TemplateResponse(name, context):", answer.text)
except Exception as error:
    print("TemplateResponse(name, context):", type(error).__name__)
