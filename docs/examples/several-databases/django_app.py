# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A router of yours sends Django's reads to a replica, which may lack what was just written."""

import tempfile
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections, models
from django.db.utils import ConnectionRouter

folder = tempfile.TemporaryDirectory()


def database(name):
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": Path(folder.name, name)}


class ReadFromReplica:
    def db_for_read(self, model, **hints):
        return "replica"

    def db_for_write(self, model, **hints):
        return "default"


settings.configure(
    INSTALLED_APPS=[__name__],
    DATABASES={name: database(name) for name in ("default", "replica", "archive")},
    DATABASE_ROUTERS=[f"{__name__}.ReadFromReplica"],
)
django.setup()


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)


application = get_wsgi_application()

if __name__ == "__main__":
    for name in connections:
        with connections[name].schema_editor() as editor:
            editor.create_model(Author)
            editor.create_model(Book)

    print("Without a router, reads go to:", ConnectionRouter([]).db_for_read(Author))
    print("With the router, reads go to:", Author.objects.all().db)
    Author.objects.create(name="Ursula")
    print("Read back, from the replica:", Author.objects.count())
    print("Read back, from where it was written:", Author.objects.using("default").count())
    mary = Author.objects.using("archive").create(name="Mary")
    try:
        Book(author=mary).save(using="default")
    except Exception as error:
        print("A book for an author of another database:", type(error).__name__)
    connections.close_all()
    folder.cleanup()
