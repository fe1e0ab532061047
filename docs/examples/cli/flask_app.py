# /// script
# requires-python = ">=3.11"
# dependencies = ["click", "flask"]
# ///
"""Flask has three commands, and a function makes one of your own, with Click."""

import importlib.metadata

import click
from flask import Flask
from flask.cli import FlaskGroup

app = Flask(__name__)


@app.cli.command("hello")
@click.argument("name")
def hello(name):
    click.echo(f"Hello, {name}!")


if __name__ == "__main__":
    print("Commands that Flask brings:", ", ".join(sorted(FlaskGroup().commands)))
    print("Own command:", app.test_cli_runner().invoke(args=["hello", "Ann"]).output.strip())
    required = " ".join(importlib.metadata.requires("flask")).lower()
    print("Flask requires Click:", "click" in required)
