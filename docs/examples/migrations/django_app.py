# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django writes migrations from the changes in a model, applies them, and can reverse them."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

MODEL = """
from django.db import models


class Note(models.Model):
    text = models.CharField(max_length=100)
"""


def python(*arguments):
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=project, check=True, capture_output=True, text=True).stdout


def query(sql):
    with closing(sqlite3.connect(project / "db.sqlite3")) as database, database:
        return database.execute(sql).fetchall()


def columns():
    return ", ".join(name for (name,) in query("SELECT name FROM pragma_table_info('notes_note')"))


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        project = Path(folder)
        python("-m", "django", "startproject", "mysite", ".")
        python("manage.py", "startapp", "notes")
        with open(project / "mysite/settings.py", "a") as settings:
            settings.write("INSTALLED_APPS += ['notes']\n")

        (project / "notes/models.py").write_text(MODEL)
        python("manage.py", "makemigrations", "notes")
        python("manage.py", "migrate", "notes")
        print("Columns after the first migration:", columns())
        query("INSERT INTO notes_note (text) VALUES ('Buy milk')")

        changed = MODEL + "    pinned = models.BooleanField(default=False)\n"
        (project / "notes/models.py").write_text(changed)
        written = python("manage.py", "makemigrations", "notes")
        print("Written after a new field:", written.splitlines()[-1].strip(" +-"))
        python("manage.py", "migrate", "notes")
        print("Columns after the second migration:", columns())
        print("Row from before, its new value:", *query("SELECT text, pinned FROM notes_note"))

        python("manage.py", "migrate", "notes", "0001")
        print("Columns after going back:", columns())
        print("Row from before, after going back:", *query("SELECT text FROM notes_note"))
