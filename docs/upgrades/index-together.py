# /// script
# dependencies = []
# ///
"""Declare an index of two columns by index_together."""

import django
from django.conf import settings

settings.configure(DEFAULT_AUTO_FIELD="django.db.models.BigAutoField")
django.setup()

from django.db import models

try:

    class Note(models.Model):
        title = models.CharField(max_length=50)
        day = models.DateField()

        class Meta:
            app_label = "notes"
            index_together = [("title", "day")]

    print("index_together:", Note._meta.index_together)
except TypeError as error:
    print("index_together:", error)
