# /// script
# requires-python = ">=3.12"
# dependencies = []
# ///
"""Clean an address without a scheme in a form field."""

from django.conf import settings

settings.configure()

from django.forms import URLField

print("URLField of example.org:", URLField().clean("example.org"))
