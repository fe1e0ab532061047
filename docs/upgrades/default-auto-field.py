# /// script
# requires-python = ">=3.12"
# dependencies = []
# ///
"""Look at the primary key of a model where nothing sets one."""

import django
from django.conf import settings

settings.configure(INSTALLED_APPS=[])
django.setup()

from django.db import models


class Note(models.Model):
    class Meta:
        app_label = "notes"


print("primary key:", Note._meta.pk.__class__.__name__)
