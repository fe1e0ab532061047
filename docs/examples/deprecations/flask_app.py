# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask's warnings name the version that removes a thing; Python hides those of your modules."""

import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import flask

SHOP = """\
import flask

print("Flask", flask.__version__)
"""
DEPRECATED_IN_2_3 = ["Markup", "escape"]


def start(*options):
    """Import a module that uses what Flask deprecated, and return what Python says of it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "shop.py").write_text(SHOP)
        command = [sys.executable, *options, "-c", "import shop"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    lines = [line for line in done.stderr.splitlines() if "Warning:" in line or "Error:" in line]
    return lines[-1].partition("shop.py:3: ")[2] or lines[-1] if lines else "nothing"


if __name__ == "__main__":
    print("Version:", version("flask"))
    print("flask.__version__:", start())
    print("The same, with python -Wa:", start("-Wa"))
    left = [name for name in DEPRECATED_IN_2_3 if hasattr(flask, name)]
    print("Still there of what 2.3 deprecated:", ", ".join(left) or "none")
