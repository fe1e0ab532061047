"""The JSON API: the session of the site, with its CSRF token in the header X-CSRFToken."""

from typing import Annotated

from ninja import ModelSchema, NinjaAPI, Status
from ninja.security import django_auth
from pydantic import BaseModel, StringConstraints

from notes.models import Note

# --8<-- [start:api]
api = NinjaAPI(title="Notes", version="1.0.0", auth=django_auth, docs_url=None)


class NoteIn(BaseModel):  # Ninja's Schema would take the JSON text "x", by str.title()
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    text: Annotated[str, StringConstraints(max_length=10_000)] = ""


class NoteOut(ModelSchema):
    class Meta:
        model = Note
        fields = ["id", "title", "text"]


@api.get("/notes", response=list[NoteOut])
def list_notes(request):
    return request.user.notes.all()


@api.post("/notes", response={201: NoteOut})
def create_note(request, note: NoteIn):
    return Status(201, request.user.notes.create(**note.model_dump()))


# --8<-- [end:api]
