# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's ORM sends what a visitor typed apart from the SQL; SQL built from strings is open."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.http import JsonResponse
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


class Note(models.Model):
    owner = models.CharField(max_length=100)
    text = models.CharField(max_length=100)

    class Meta:
        app_label = "notes"


def with_filter(request):
    return JsonResponse({"notes": list(Note.objects.filter(owner=request.GET["owner"]).values())})


def with_raw_parameters(request):
    found = Note.objects.raw("SELECT * FROM notes_note WHERE owner = %s", [request.GET["owner"]])
    return JsonResponse({"notes": [note.text for note in found]})


def with_raw_string(request):
    query = f"SELECT * FROM notes_note WHERE owner = '{request.GET['owner']}'"
    found = Note.objects.raw(query)
    return JsonResponse({"notes": [note.text for note in found]})


urlpatterns = [
    path("filter/", with_filter),
    path("parameters/", with_raw_parameters),
    path("string/", with_raw_string),
]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    Note.objects.create(owner="ann", text="Buy milk")
    Note.objects.create(owner="bob", text="The key is under the mat")

    def count(url, owner):
        return len(Client().get(url, {"owner": owner}).json()["notes"])

    attack = "ann' OR '1'='1"
    print("Notes found for ann, with filter():", count("/filter/", "ann"))
    print("Notes found for the attack, with filter():", count("/filter/", attack))
    print("Notes found for the attack, raw SQL with parameters:", count("/parameters/", attack))
    print("Notes found for the attack, raw SQL built from strings:", count("/string/", attack))
