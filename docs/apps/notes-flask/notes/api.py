"""The JSON API: the session of the site, with its CSRF token in the header X-CSRFToken."""

from apiflask import APIBlueprint, HTTPError, Schema
from apiflask.fields import Integer, String
from apiflask.validators import Length
from flask_login import current_user

from notes.models import Note, db
from notes.pages import own_notes

# --8<-- [start:api]
blueprint = APIBlueprint("api", __name__, url_prefix="/api")


class Stripped(String):
    def _deserialize(self, *args, **options):
        return super()._deserialize(*args, **options).strip()


class NoteIn(Schema):
    title = Stripped(required=True, validate=Length(1, 100))
    text = String(load_default="", validate=Length(max=10_000))


class NoteOut(Schema):
    id = Integer()
    title = String()
    text = String()


@blueprint.before_request
def require_login():
    if not current_user.is_authenticated:
        raise HTTPError(401)


@blueprint.get("/notes")
@blueprint.output(NoteOut(many=True))
@blueprint.doc(security="SessionAuth", responses=[401])
def list_notes():
    return db.session.scalars(own_notes()).all()


@blueprint.post("/notes")
@blueprint.input(NoteIn, arg_name="fields")
@blueprint.output(NoteOut, status_code=201)
@blueprint.doc(security="SessionAuth", responses=[401])
def create_note(fields):
    note = Note(owner_id=current_user.id, **fields)
    db.session.add(note)
    db.session.commit()
    return note


# --8<-- [end:api]
