# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask has a test client for pages and a runner for commands; clearing a database is yours."""

import sqlite3

from flask import Flask, request

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE user (name TEXT)")
app = Flask(__name__)


@app.post("/join")
def join():
    database.execute("INSERT INTO user VALUES (?)", [request.form["name"]])
    return "Welcome"


@app.cli.command()
def users():
    print(*(name for (name,) in database.execute("SELECT name FROM user")), sep=", ")


def test_join():
    response = app.test_client().post("/join", data={"name": "ann"})
    print("POST with the test client:", response.status_code, response.text)


def test_users():
    result = app.test_cli_runner().invoke(args=["users"])
    print("Command with the runner, in the next test:", result.output.strip())


if __name__ == "__main__":
    test_join()
    test_users()
