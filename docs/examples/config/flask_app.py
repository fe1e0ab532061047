# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask's `app.config` is filled from a file, an object or variables that start with FLASK_."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from flask import Flask


class Production:
    SESSION_COOKIE_SECURE = True


SHOP = """
from flask import Flask

app = Flask(__name__)
app.config.from_prefixed_env()


@app.cli.command()
def name():
    print(app.config.get("SHOP_NAME"))
"""

#: Starts the flask command as it is where python-dotenv is not installed.
WITHOUT_DOTENV = "import sys; sys.modules['dotenv'] = None; from flask.cli import main; main()"

app = Flask(__name__)

if __name__ == "__main__":
    print("SESSION_COOKIE_SECURE, the default:", app.config["SESSION_COOKIE_SECURE"])
    app.config.from_object(Production)
    print("SESSION_COOKIE_SECURE, from an object:", app.config["SESSION_COOKIE_SECURE"])

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "settings.cfg")
        file.write_text('SHOP_NAME = "Corner Books"\n')
        app.config.from_pyfile(file)
    print("SHOP_NAME, from a file:", app.config["SHOP_NAME"])

    os.environ["FLASK_MAX_CONTENT_LENGTH"] = "1000"
    print("MAX_CONTENT_LENGTH, variable not loaded:", app.config["MAX_CONTENT_LENGTH"])
    app.config.from_prefixed_env()
    print("MAX_CONTENT_LENGTH, from the variable:", repr(app.config["MAX_CONTENT_LENGTH"]))

    os.environ["FLASK_ENV"] = "development"
    print("Debug mode, with FLASK_ENV=development:", Flask(__name__).debug)
    os.environ["FLASK_DEBUG"] = "1"
    print("Debug mode, with FLASK_DEBUG=1:", Flask(__name__).debug)
    del os.environ["FLASK_DEBUG"]

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "app.py").write_text(SHOP)
        Path(folder, ".env").write_text("FLASK_SHOP_NAME=Corner Books\n")
        command = [sys.executable, "-c", WITHOUT_DOTENV, "name"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        print("SHOP_NAME, from .env without python-dotenv:", done.stdout.strip())
        print("Advice of the flask command:", done.stderr.strip(" *\n").removeprefix("Tip: "))
