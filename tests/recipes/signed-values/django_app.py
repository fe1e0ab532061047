# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django signs a value."""

from django.conf import settings
from django.core import signing

settings.configure(SECRET_KEY="an example, and no secret")
print("The signed value:", signing.loads(signing.dumps("alice@example.org")))
