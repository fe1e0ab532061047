# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django comes with an ORM: models, relations and queries; its user accounts are such models."""

import pkgutil

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import backends, connection, models

settings.configure(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


class Author(models.Model):
    name = models.CharField(max_length=100)

    class Meta:
        app_label = "library"


class Book(models.Model):
    title = models.CharField(max_length=100)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")

    class Meta:
        app_label = "library"


if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Author)
        editor.create_model(Book)

    ursula = Author.objects.create(name="Ursula K. Le Guin")
    for title in ["The Dispossessed", "A Wizard of Earthsea"]:
        ursula.books.create(title=title)
    found = Book.objects.filter(author__name__startswith="Ursula").order_by("title")
    print("Books by an author called Ursula:", ", ".join(book.title for book in found))

    found.filter(title__contains="Wizard").delete()
    print("Books left after deleting one:", ursula.books.count())

    print("The user account is a model:", issubclass(get_user_model(), models.Model))
    folders = {found.name for found in pkgutil.iter_modules(backends.__path__) if found.ispkg}
    print("Databases that Django speaks to:", ", ".join(sorted(folders - {"base", "dummy"})))
