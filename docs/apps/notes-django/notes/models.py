"""The notes."""

import uuid

from django.conf import settings
from django.db import models


# --8<-- [start:attachment]
def random_name(note, filename):
    """A name for the file on the disk that owes nothing to the one that was sent."""
    return uuid.uuid4().hex


# --8<-- [end:attachment]


# --8<-- [start:note]
class Note(models.Model):
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notes"
    )
    title = models.CharField(max_length=100)
    text = models.TextField(max_length=10_000, blank=True)
    attachment = models.FileField(upload_to=random_name, blank=True)
    attachment_name = models.CharField(max_length=100, blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-changed", "-pk"]

    def __str__(self):
        return self.title


# --8<-- [end:note]
