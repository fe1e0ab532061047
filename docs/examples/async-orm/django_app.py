# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's ORM has async methods that run the query in a thread; transactions stay synchronous."""

import asyncio
import threading

import django
from django.conf import settings
from django.core.exceptions import SynchronousOnlyOperation
from django.db import connection, models, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

database = "file:notes?mode=memory&cache=shared"
settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": database}},
)
django.setup()
threads = []


class Note(models.Model):
    text = models.CharField(max_length=100)

    class Meta:
        app_label = "notes"


@receiver(post_save, sender=Note)
def remember_thread(**kwargs):
    threads.append(threading.current_thread())


async def main():
    await Note.objects.acreate(text="Buy milk")
    print("acreate() and aget():", (await Note.objects.aget(text="Buy milk")).text)
    print("acreate() ran in the event loop's thread:", threading.current_thread() in threads)
    print("async for:", ", ".join([note.text async for note in Note.objects.all()]))
    try:
        Note.objects.get(text="Buy milk")
    except SynchronousOnlyOperation as error:
        print("get():", type(error).__name__)
    try:
        with transaction.atomic():
            await Note.objects.acreate(text="Call Ann")
    except SynchronousOnlyOperation as error:
        print("transaction.atomic():", type(error).__name__)


if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    asyncio.run(main())
