# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django escapes HTML in every template, whatever its file is called, until told otherwise."""

import tempfile
from pathlib import Path

import django
from django.conf import settings
from django.template.loader import render_to_string

folder = tempfile.TemporaryDirectory()
settings.configure(
    TEMPLATES=[
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [folder.name]}
    ]
)
django.setup()


def render(name, source):
    Path(folder.name, name).write_text(source)
    return render_to_string(name, {"text": "<script>"})


if __name__ == "__main__":
    for name in ["note.html", "note.txt", "note.j2", "note.html.j2", "LOUD.HTML"]:
        print(f"In a file called {name}:", render(name, "{{ text }}"))
    block = "{% autoescape off %}{{ text }}{% endautoescape %}"
    print("In a block with autoescape off:", render("block.html", block))
    print("Marked as safe:", render("safe.html", "{{ text|safe }}"))
