# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's runserver serves a new project, reloads, and says not to use it in production."""

import subprocess
import sys
import tempfile
from urllib.request import urlopen

from django.core.management import execute_from_command_line
from django.core.management.commands.runserver import Command

if __name__ == "__main__":
    print("Port, when none is named:", Command.default_port)
    options = Command().create_parser("manage.py", "runserver").parse_args([])
    print("Reloads, when nothing is said:", options.use_reloader)

    with tempfile.TemporaryDirectory() as folder:
        execute_from_command_line(["django-admin", "startproject", "library", folder])
        command = [sys.executable, "-u", f"{folder}/manage.py", "runserver", "--noreload", "0"]
        server = subprocess.Popen(command, stdout=-1, stderr=-2, text=True)
        for line in server.stdout:
            if line.startswith("Starting"):
                address = line.split()[-1]
            if line.startswith("WARNING"):
                print("It says:", line.removeprefix("WARNING: ").strip())
                break
        print("First page:", urlopen(address, timeout=5).status)
        print("A static file:", urlopen(f"{address}static/admin/css/base.css", timeout=5).status)
        server.terminate()
        server.wait()
