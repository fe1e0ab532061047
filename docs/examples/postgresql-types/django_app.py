# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "psycopg[binary]"]
# ///
"""Django has PostgreSQL's arrays, ranges and exclusion constraints; other databases refuse them."""

import django
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.core.wsgi import get_wsgi_application
from django.db import connections, models

settings.configure(
    INSTALLED_APPS=["django.contrib.postgres", __name__],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.postgresql", "NAME": "hotel"},
        "sqlite": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"},
    },
)
django.setup()


class Stay(models.Model):
    room = models.IntegerField()
    days = DateRangeField()
    guests = ArrayField(models.CharField(max_length=50))

    class Meta:
        constraints = (
            ExclusionConstraint(
                name="one_stay_at_a_time",
                expressions=[("room", RangeOperators.EQUAL), ("days", RangeOperators.OVERLAPS)],
            ),
        )


application = get_wsgi_application()

if __name__ == "__main__":
    for field in Stay._meta.get_fields()[1:]:
        print(f"PostgreSQL, the type of {field.name}:", field.db_type(connections["default"]))
    ann = Stay.objects.filter(guests__contains=["Ann"])
    sql, _ = ann.query.get_compiler("default").as_sql()
    print("PostgreSQL, the SQL of guests__contains:", sql.partition(" WHERE ")[2])
    try:
        with connections["sqlite"].schema_editor() as editor:
            editor.create_model(Stay)
    except Exception as error:
        print("SQLite, the same model:", type(error).__name__)
