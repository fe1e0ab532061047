# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""flask run serves an app, reloads only with --debug, and ignores a call of app.run()."""

import contextlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest import mock
from urllib.request import urlopen

from flask import Flask
from flask.cli import FlaskGroup

app = Flask(__name__)


@app.get("/")
def index():
    return "Buy milk"


CALLS_RUN = """
from flask import Flask

app = Flask(__name__)
app.run(debug=True)
"""


def told_to_server(*options):
    with mock.patch("flask.cli.run_simple") as run_simple:
        FlaskGroup().main(["--app", __file__, "run", *options], standalone_mode=False)
    _, port, _ = run_simple.call_args.args
    return port, run_simple.call_args.kwargs["use_reloader"]


if __name__ == "__main__":
    command = [sys.executable, "-m", "flask", "--app", __file__, "run", "--port", "0"]
    server = subprocess.Popen(command, stdout=-1, stderr=-2, text=True)
    said = ""
    while "Press CTRL+C" not in said:
        said += next(server.stdout)
    address = re.search(r"Running on (\S+)", said)[1]
    print("First page:", urlopen(address, timeout=5).read().decode())
    print("It says:", re.search(r"WARNING: ([^\x1b\n]*)", said)[1])
    server.terminate()
    server.wait()

    with contextlib.redirect_stdout(None):
        port, reloads = told_to_server()
        _, reloads_with_debug = told_to_server("--debug")
    print("Port, when none is named:", port)
    print("Reloads, when nothing is said:", reloads)
    print("Reloads with --debug:", reloads_with_debug)

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "app.py").write_text(CALLS_RUN)
        command = [sys.executable, "-m", "flask", "routes"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        print(
            "A command, where app.py calls app.run():",
            done.stdout.partition(" that")[0].strip(" *"),
        )
