# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's generic views list, show, create, update and delete the objects of a model."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.test import Client
from django.urls import path
from django.views.generic import CreateView, DeleteView, DetailView, ListView, UpdateView

LOADER = "django.template.loaders.locmem.Loader"
PAGES = {
    "notes/note_list.html": '{{ object_list|join:", " }}',
    "notes/note_detail.html": "{{ object }}",
    "notes/note_form.html": "{{ form }}",
    "notes/note_confirm_delete.html": "Delete {{ object }}?",
}
settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [(LOADER, PAGES)]},
        }
    ],
)
django.setup()


class Note(models.Model):
    text = models.CharField(max_length=100)

    class Meta:
        app_label = "notes"

    def __str__(self):
        return self.text


saved = {"model": Note, "fields": ["text"], "success_url": "/"}
urlpatterns = [
    path("", ListView.as_view(model=Note)),
    path("<int:pk>/", DetailView.as_view(model=Note)),
    path("new/", CreateView.as_view(**saved)),
    path("<int:pk>/edit/", UpdateView.as_view(**saved)),
    path("<int:pk>/delete/", DeleteView.as_view(model=Note, success_url="/")),
]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    client = Client()
    print("Status after POST /new/:", client.post("/new/", {"text": "Milk"}).status_code)
    print("List after creating:", client.get("/").text)
    client.post("/1/edit/", {"text": "Bread"})
    print("Detail after updating:", client.get("/1/").text)
    print("Question before deleting:", client.get("/1/delete/").text)
    client.post("/1/delete/")
    print("Notes after deleting:", Note.objects.count())
