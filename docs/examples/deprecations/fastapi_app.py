# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi"]
# ///
"""FastAPI's own warnings are shown to everybody and name no version; it is 0.x all the same."""

import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

QUERY = """\
from fastapi import FastAPI, Query

Query(regex="^a")
"""
STARTUP = """\
from fastapi import FastAPI
app = FastAPI()
app.on_event("startup")(print)
"""


def start(code, *options):
    """Import a module that uses what is deprecated, and return what Python says of it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "shop.py").write_text(code)
        command = [sys.executable, *options, "-c", "import shop"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    lines = [line for line in done.stderr.splitlines() if "Warning:" in line or "Error:" in line]
    return lines[0].partition("shop.py:3: ")[2].strip(": ") if lines else "nothing"


if __name__ == "__main__":
    print("Version:", version("fastapi"))
    print("Query(regex=...):", start(QUERY))
    print("@app.on_event:", start(STARTUP))
    print("@app.on_event, with python -Wa:", start(STARTUP, "-Wa"))
