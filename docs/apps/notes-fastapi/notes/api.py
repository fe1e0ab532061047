"""The JSON API: the session of the site, with its CSRF token in the header X-CSRFToken."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Security
from fastapi.security import APIKeyCookie

from notes.models import Note, NoteIn, NoteOut, User
from notes.pages import own_notes
from notes.sessions import Database, Visitor

# --8<-- [start:api]
cookie = APIKeyCookie(name="session", scheme_name="SessionAuth", auto_error=False)


def caller(user: Visitor, cookie: Annotated[str | None, Security(cookie)]) -> User:
    """Return the user who is logged in; the cookie is there for the document."""
    if user is None:
        raise HTTPException(401)
    return user


Caller = Annotated[User, Depends(caller)]
router = APIRouter(prefix="/api", responses={401: {"description": "Not logged in"}})


@router.get("/notes")
def list_notes(db: Database, user: Caller) -> list[NoteOut]:
    return [NoteOut.model_validate(note) for note in db.exec(own_notes(user))]


@router.post("/notes", status_code=201)
def create_note(db: Database, user: Caller, fields: NoteIn) -> NoteOut:
    note = Note(owner=user, **fields.model_dump())
    db.add(note)
    db.commit()
    db.refresh(note)
    return NoteOut.model_validate(note)


# --8<-- [end:api]
