# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-stubs", "djangorestframework", "mypy"]
# ///
"""Django ships no type hints; with django-stubs and its plugin, mypy knows models and queries."""

import importlib.resources
import inspect
import os
import re
import tempfile
from pathlib import Path

import mypy.api
from django.db.models import Model
from django.shortcuts import render

FILES = {
    "settings.py": 'INSTALLED_APPS = ["notes"]',
    "mypy.ini": "[mypy]\nplugins = mypy_django_plugin.main\n"
    "[mypy.plugins.django-stubs]\ndjango_settings_module = settings",
    "notes/__init__.py": "",
    "notes/models.py": """\
from django.db import models

class Note(models.Model):
    title = models.CharField(max_length=40)
""",
    "check.py": """\
from notes.models import Note

note = Note.objects.get(titel="Buy milk")
reveal_type(note.title)
reveal_type(Note.objects.values_list("title"))
note.titel
""",
}


def is_typed(package):
    return (importlib.resources.files(package) / "py.typed").is_file()


def check():
    told = mypy.api.run(["--cache-dir", os.devnull, "check.py"])[0]
    lines = re.findall(r"check\.py:(\d+): \w+: (.*)", told)
    return {int(number): message.partition("  [")[0] for number, message in lines}


if __name__ == "__main__":
    print("Django ships py.typed:", is_typed("django"))
    print("REST framework ships py.typed:", is_typed("rest_framework"))
    hinted = [function for function in (render, Model.save) if inspect.get_annotations(function)]
    print("Hints of render() and Model.save():", len(hinted))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("notes").mkdir()
        for name, text in FILES.items():
            Path(name).write_text(text)
        told = check()
        os.chdir("/")
    print("A misspelt field in a query, with the stubs:", told[3])
    print("A misspelt field of a note, with the stubs:", told[6])
    print("Type of a field, with the stubs:", told[4])
    print("Type of a list of values, with the stubs:", told[5])
