# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django writes data to fixtures and reads them back, in tests too; save() is not called then."""

import sys
import tempfile
import unittest
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.test import TestCase

folder = tempfile.TemporaryDirectory()
settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=[__name__],
    FIXTURE_DIRS=[folder.name],
)
django.setup()


class Book(models.Model):
    title = models.CharField(max_length=100)
    shelf = models.CharField(max_length=1)

    def save(self, **options):
        self.shelf = self.title[:1]
        super().save(**options)


apps.get_app_config("__main__").models_module = sys.modules[__name__]  # as models.py would be
application = get_wsgi_application()
seen = []


class BookTest(TestCase):
    fixtures = ("books",)

    def test_delete(self):
        seen.append(Book.objects.count())
        Book.objects.all().delete()

    def test_look(self):
        seen.append(Book.objects.count())


if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    fixture = Path(folder.name, "books.json")
    Book.objects.create(title="Dawn")
    call_command("dumpdata", "__main__", output=str(fixture), verbosity=0)
    print("Written to the fixture:", fixture.read_text().strip())
    Book.objects.all().delete()

    tests = unittest.defaultTestLoader.loadTestsFromTestCase(BookTest)
    passed = tests.run(unittest.TestResult()).wasSuccessful()
    print("Tests with the fixture pass:", passed)
    print("Books that each test began with:", *seen)
    print("Books left after the tests:", Book.objects.count())

    fixture.write_text(fixture.read_text().replace("Dawn", "Kindred"))
    call_command("loaddata", "books", verbosity=0)
    book = Book.objects.get()
    print("Read from a changed fixture, shelf and title:", book.shelf, book.title)
    fixture.write_text(fixture.read_text().replace("shelf", "room"))
    try:
        call_command("loaddata", "books", verbosity=0)
    except Exception as error:
        print("A fixture of before a field was renamed:", type(error).__name__)
    folder.cleanup()
