# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's files go to the store that STORAGES names; the model stays as it is, here in memory."""

import tempfile
from pathlib import Path

import django
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.test import override_settings

folder = tempfile.TemporaryDirectory()
settings.configure(
    INSTALLED_APPS=[__name__],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    MEDIA_ROOT=folder.name,
)
django.setup()


class Photo(models.Model):
    file = models.FileField(upload_to="photos/")


application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Photo)

    def save():
        return Photo.objects.create(file=ContentFile(b"a cat", name="cat.jpg"))

    def files():
        return len([path for path in Path(folder.name).rglob("*") if path.is_file()])

    photo = save()
    print("Saved as:", photo.file.name)
    print("A second one gets the same name:", save().file.name == photo.file.name)
    photo.delete()
    print("Files in MEDIA_ROOT after one photo was deleted:", files())
    memory = {"default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}}
    with override_settings(STORAGES=memory):
        photo = save()
        print("Read back from memory:", photo.file.read().decode())
        print("Files in MEDIA_ROOT after that:", files())
    folder.cleanup()
