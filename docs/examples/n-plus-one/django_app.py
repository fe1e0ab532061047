# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django asks for each author of a loop, unless told beforehand; 6.1 can ask once, or refuse."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

settings.configure(
    INSTALLED_APPS=[__name__],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)


application = get_wsgi_application()


def names(books):
    return [book.author.name for book in books]


class BookTest(TestCase):
    def test_names(self):
        with self.assertNumQueries(1):
            names(Book.objects.all())


if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Author)
        editor.create_model(Book)
    for name in ("Ursula", "Mary", "Octavia"):
        Book.objects.create(author=Author.objects.create(name=name))

    def queries(books):
        with CaptureQueriesContext(connection) as captured:
            names(books)
        return len(captured)

    def error_of(action):
        try:
            action()
        except Exception as error:
            return type(error).__name__

    print("Queries for 3 books and their authors:", queries(Book.objects.all()))
    print("With select_related():", queries(Book.objects.select_related("author")))
    print("With prefetch_related():", queries(Book.objects.prefetch_related("author")))
    print("A test with assertNumQueries(1):", error_of(BookTest("test_names").debug))
    if django.VERSION >= (6, 1):
        peers = Book.objects.fetch_mode(models.FETCH_PEERS)
        print("With fetch_mode(FETCH_PEERS):", queries(peers))
        refusing = Book.objects.fetch_mode(models.FETCH_RAISE)
        print("With fetch_mode(FETCH_RAISE):", error_of(lambda: names(refusing)))
