# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's FileField names and stores an upload through a storage; size and content are yours."""

import django
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.forms import modelform_factory
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    INSTALLED_APPS=[__name__],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    STORAGES={"default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}},
)
django.setup()


class Letter(models.Model):
    scan = models.FileField(upload_to="letters")


LetterForm = modelform_factory(Letter, fields=["scan"])


def send(request):
    form = LetterForm(request.POST, request.FILES)
    letter = form.save()
    return HttpResponse(f"{letter.scan.name}, {type(request.FILES['scan']).__name__}")


urlpatterns = [path("send/", send)]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Letter)

    def upload(name, content):
        return Client().post("/send/", {"scan": SimpleUploadedFile(name, content)}).text

    limit = settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    print("Bytes of an upload held in memory at most:", limit)
    print("A small file:", upload("small.pdf", b"x"))
    print("A file over the limit:", upload("large.pdf", b"x" * (limit + 1)))
    print("A file of another kind:", upload("virus.exe", b"MZ"))
    second = upload("small.pdf", b"x")
    print("A second file keeps the name of the first:", second.startswith("letters/small.pdf"))
    storage = Letter.objects.first().scan.storage
    print("Storage that keeps them, a setting:", storage.__class__.__name__)
