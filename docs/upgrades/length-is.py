# /// script
# dependencies = []
# ///
"""Use the filter length_is in a template."""

import django
from django.conf import settings

settings.configure(TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}])
django.setup()

from django.template import Context, Template, TemplateSyntaxError

try:
    print("length_is:", Template("{{ notes|length_is:2 }}").render(Context({"notes": [1, 2]})))
except TemplateSyntaxError as error:
    print("length_is:", error)
