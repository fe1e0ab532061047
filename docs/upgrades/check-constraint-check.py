# /// script
# requires-python = ">=3.12"
# dependencies = []
# ///
"""Declare a constraint by the keyword check."""

from django.db import models

try:
    models.CheckConstraint(check=models.Q(age__gte=18), name="adult")
    print("CheckConstraint(check=...): made")
except TypeError as error:
    print("CheckConstraint(check=...):", error)
