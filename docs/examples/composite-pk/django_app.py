# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's CompositePrimaryKey makes two columns the key; the admin and ForeignKey reject it."""

import django
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, connection, models

settings.configure(
    INSTALLED_APPS=[__name__],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


class Seat(models.Model):
    pk = models.CompositePrimaryKey("row", "number")
    row = models.CharField(max_length=1)
    number = models.IntegerField()


class Ticket(models.Model):
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE)


if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Seat)

    Seat.objects.create(row="A", number=1)
    Seat.objects.create(row="A", number=2)
    print("Primary key of the seat found by it:", Seat.objects.get(pk=("A", 2)).pk)
    try:
        Seat.objects.create(row="A", number=2)
    except IntegrityError as error:
        print("A second seat with the same key:", type(error).__name__)

    print(
        "A ForeignKey to it, checked:",
        ", ".join(error.id for error in Ticket.check() if error.is_serious()),
    )
    try:
        admin.AdminSite().register(Seat)
    except ImproperlyConfigured as error:
        print("Registering it in the admin:", type(error).__name__)
