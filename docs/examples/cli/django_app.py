# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project has over 30 commands, and a class in an app adds one of your own."""

import subprocess
import sys
import tempfile
from pathlib import Path

from django.core.management import call_command

HELLO = """
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("name")

    def handle(self, *args, **options):
        self.stdout.write(f"Hello, {options['name']}!")
"""


def manage(folder, *arguments):
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        call_command("startproject", "mysite", folder)
        commands = manage(folder, "help", "--commands").splitlines()
        print("Commands in a new project:", len(commands))
        for name in ["migrate", "createsuperuser", "dbshell", "test"]:
            print(f"{name} is one of them:", name in commands)

        own = Path(folder, "notes", "management", "commands")
        own.mkdir(parents=True)
        Path(own, "hello.py").write_text(HELLO)
        with Path(folder, "mysite", "settings.py").open("a") as settings:
            settings.write('INSTALLED_APPS += ["notes"]\n')
        print("Own command:", manage(folder, "hello", "Ann"))
