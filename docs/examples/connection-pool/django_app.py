# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "psycopg[binary,pool]"]
# ///
"""Django opens a connection for each request, until CONN_MAX_AGE keeps it; pools are opt-in."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, connections
from django.db.backends.signals import connection_created
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import path

folder = tempfile.TemporaryDirectory()
sqlite = {"ENGINE": "django.db.backends.sqlite3", "NAME": Path(folder.name, "shop.sqlite3")}
postgresql = {"ENGINE": "django.db.backends.postgresql", "NAME": "shop"}
pool = {"pool": {"min_size": 2, "max_size": 4}}
settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    DATABASES={
        "default": sqlite,
        "sqlite with a pool": sqlite | {"OPTIONS": pool},
        "postgresql with a pool": postgresql | {"OPTIONS": pool},
        "postgresql with both": postgresql | {"OPTIONS": pool, "CONN_MAX_AGE": 60},
    },
)
application = get_wsgi_application()


def shop(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("Tea.")


urlpatterns = [path("", shop)]

if __name__ == "__main__":
    opened = []
    connection_created.connect(lambda **event: opened.append(event), weak=False)

    def connections_of(requests):
        opened.clear()
        for _ in range(requests):
            environ = RequestFactory().get("/").environ
            application(environ, lambda status, headers: None).close()
        return len(opened)

    def result_of(action):
        try:
            return action()
        except Exception as error:
            return type(error).__name__

    print("Connections opened for 3 requests:", connections_of(3))
    connection.settings_dict["CONN_MAX_AGE"] = 60
    print("With CONN_MAX_AGE = 60:", connections_of(3))
    connection.close()
    made = connections["postgresql with a pool"].pool
    print("PostgreSQL, with a pool:", f"{made.min_size} to {made.max_size} connections")
    both = connections["postgresql with both"]
    print("PostgreSQL, with a pool and CONN_MAX_AGE:", result_of(lambda: both.pool))
    wrong = connections["sqlite with a pool"]
    print("SQLite, with a pool:", result_of(wrong.connect))
    folder.cleanup()
