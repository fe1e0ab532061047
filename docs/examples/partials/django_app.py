# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django 6.0 brought partials: named pieces of a template that can be reused or sent alone."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.defaulttags import register
from django.test import Client
from django.urls import path

folder = tempfile.TemporaryDirectory()
PAGES = {
    "partial.html": "{% partialdef note %}<li>{{ text }}</li>{% endpartialdef %}"
    "<ul>{% partial note %}{% partial note %}</ul>",
    "include.html": '<ul>{% include "note.html" %}{% include "note.html" %}</ul>',
    "note.html": "<li>{{ text }}</li>",
}
for name, source in PAGES.items():
    Path(folder.name, name).write_text(source)

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    TEMPLATES=[
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [folder.name]}
    ],
)


def show(request):
    return render(request, request.GET["template"], {"text": "Milk"})


urlpatterns = [path("", show)]
application = get_wsgi_application()


def get(template):
    try:
        return Client().get("/", {"template": template}).text
    except (TemplateDoesNotExist, TemplateSyntaxError) as error:
        return type(error).__name__


if __name__ == "__main__":
    print("Built in:", "yes" if "partialdef" in register.tags else "no")
    print("Page that uses a partial twice:", get("partial.html"))
    print("The partial alone:", get("partial.html#note"))
    print("Page that includes a file twice:", get("include.html"))
    print("The file alone:", get("note.html"))
