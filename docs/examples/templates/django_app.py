# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "jinja2"]
# ///
"""Django's template language has no calls with arguments; a backend for Jinja is included."""

import importlib.metadata

import django
from django.conf import settings
from django.template import TemplateSyntaxError, engines

settings.configure(
    TEMPLATES=[
        {"BACKEND": "django.template.backends.django.DjangoTemplates"},
        {"BACKEND": "django.template.backends.jinja2.Jinja2"},
    ]
)
django.setup()

NO_ARGUMENTS = "{{ title.upper }}"
ARGUMENTS = "{{ title.replace('sea', 'moon') }}"
FILTER = "{{ title|cut:'Earth' }}"


def render(engine, source):
    try:
        return engines[engine].from_string(source).render({"title": "Earthsea"})
    except TemplateSyntaxError:
        return "TemplateSyntaxError"


if __name__ == "__main__":
    print("Call without arguments, Django's language:", render("django", NO_ARGUMENTS))
    print("Call with arguments, Django's language:", render("django", ARGUMENTS))
    print("Filter with an argument, Django's language:", render("django", FILTER))
    print("Call with arguments, Jinja backend:", render("jinja2", ARGUMENTS))
    required = " ".join(importlib.metadata.requires("django")).lower()
    print("Django requires Jinja2:", "jinja2" in required)
