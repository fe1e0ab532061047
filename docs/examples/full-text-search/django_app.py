# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "psycopg[binary]"]
# ///
"""Django's full-text search is PostgreSQL's alone; elsewhere icontains looks for letters."""

import django
from django.conf import settings
from django.contrib.postgres.search import SearchQuery
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.http import JsonResponse
from django.urls import path

settings.configure(
    INSTALLED_APPS=["django.contrib.postgres", __name__],
    ROOT_URLCONF=__name__,
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"},
        "postgresql": {"ENGINE": "django.db.backends.postgresql", "NAME": "library"},
    },
)
django.setup()


class Book(models.Model):
    text = models.TextField()


def search(words):
    query = SearchQuery(words, config="english", search_type="websearch")
    return Book.objects.filter(text__search=query)


def search_view(request):
    return JsonResponse({"books": list(search(request.GET["q"]).values_list("text", flat=True))})


urlpatterns = [path("search", search_view)]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    Book.objects.create(text="The mouse runs home to the café.")

    def found(words):
        return Book.objects.filter(text__icontains=words).exists()

    print("SQLite, icontains finds “Mouse”:", found("Mouse"))
    print("SQLite, icontains finds “run home”:", found("run home"))
    print("SQLite, icontains finds “CAFÉ”:", found("CAFÉ"))
    try:
        list(search("run home"))
    except Exception as error:
        print("SQLite, search:", type(error).__name__)
    sql, _ = search("run home").query.get_compiler("postgresql").as_sql()
    print("PostgreSQL, the SQL of search:", sql.partition(" WHERE ")[2])
