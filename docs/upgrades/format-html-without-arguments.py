# /// script
# requires-python = ">=3.12"
# dependencies = []
# ///
"""Call format_html with nothing to format."""

from django.conf import settings

settings.configure()

from django.utils.html import format_html

try:
    print("format_html without arguments:", format_html("<b>bold</b>"))
except TypeError as error:
    print("format_html without arguments:", error)
