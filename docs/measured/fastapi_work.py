"""The same three addresses in FastAPI: a word, a template, rows of a database."""

import os
import sqlite3
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.templating import Jinja2Templates

ROWS = [{"name": f"Row {number}"} for number in range(50)]
DATABASE = os.environ["DATABASE"]
templates = Jinja2Templates(Path(__file__).parent / "templates")
app = FastAPI()


@app.get("/")
def word():
    return "Hello, World!"


@app.get("/template/")
def template(request: Request):
    return templates.TemplateResponse(request, "rows.html", {"rows": ROWS})


@app.get("/rows/")
def rows(request: Request):
    connection = sqlite3.connect(DATABASE)
    connection.row_factory = sqlite3.Row
    try:
        found = connection.execute("SELECT id, name FROM auth_group").fetchall()
    finally:
        connection.close()
    return templates.TemplateResponse(request, "rows.html", {"rows": found})
