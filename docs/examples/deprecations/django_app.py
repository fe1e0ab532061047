# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's warnings name the version that removes a thing; Python hides those of your modules."""

import subprocess
import sys
import tempfile
from pathlib import Path

import django
from django.utils import deprecation

SHOP = """\
from django.db.models import CheckConstraint, Q

CheckConstraint(check=Q(price__gt=0), name="price")
"""


def start(*options):
    """Import a module that uses what Django 5.1 deprecated, and return what Python says of it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "shop.py").write_text(SHOP)
        command = [sys.executable, *options, "-c", "import shop"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    lines = [line for line in done.stderr.splitlines() if "Warning:" in line or "Error:" in line]
    return lines[-1].partition("shop.py:3: ")[2] or lines[-1] if lines else "nothing"


if __name__ == "__main__":
    soon = deprecation.RemovedInNextVersionWarning
    later = deprecation.RemovedAfterNextVersionWarning
    print("Version:", django.get_version())
    print("Warning of what goes next:", soon.__name__, "is a", soon.__base__.__name__)
    print("Warning of what goes later:", later.__name__, "is a", later.__base__.__name__)
    print("CheckConstraint(check=...), deprecated in 5.1:", start())
    print("The same, with python -Wa:", start("-Wa"))
