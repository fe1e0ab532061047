"""The same three addresses in Flask: a word, a template, rows of a database."""

import os
import sqlite3

from flask import Flask, render_template

ROWS = [{"name": f"Row {number}"} for number in range(50)]
DATABASE = os.environ["DATABASE"]
app = Flask(__name__)


@app.route("/")
def word():
    return "Hello, World!"


@app.route("/template/")
def template():
    return render_template("rows.html", rows=ROWS)


@app.route("/rows/")
def rows():
    connection = sqlite3.connect(DATABASE)
    connection.row_factory = sqlite3.Row
    try:
        found = connection.execute("SELECT id, name FROM auth_group").fetchall()
    finally:
        connection.close()
    return render_template("rows.html", rows=found)
