"""Pages of the notes. Everybody sees their own; another's note is not found."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Path, Request
from fastapi.responses import FileResponse, RedirectResponse, Response
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from notes import attachments
from notes.forms import NoteForm, read
from notes.models import Note, User
from notes.security import Submitted
from notes.sessions import Database, Member
from notes.templating import page

router = APIRouter(include_in_schema=False)


# --8<-- [start:own]
# --8<-- [start:queryset]
def own_notes(user: User) -> SelectOfScalar[Note]:
    newest_first = col(Note.changed).desc(), col(Note.id).desc()
    return select(Note).where(Note.owner_id == user.id).order_by(*newest_first)


# The driver for SQLite fails on any number beyond the largest.
Number = Annotated[int, Path(le=2**63 - 1)]


def own_note(number: Number, db: Database, user: Member) -> Note:
    note = db.exec(own_notes(user).where(Note.id == number)).first()
    if note is None:
        raise HTTPException(404)
    return note


OwnNote = Annotated[Note, Depends(own_note)]


# --8<-- [end:queryset]


@router.get("/notes/")
def index(request: Request, db: Database, user: Member) -> Response:
    return page(request, "notes/list.html", notes=db.exec(own_notes(user)))


# --8<-- [end:own]


@router.get("/")
def home() -> Response:
    return RedirectResponse("/notes/", 302)


# --8<-- [start:forms]
@router.get("/notes/new")
def new_page(request: Request, user: Member) -> Response:
    return page(request, "notes/form.html", heading="New note")


@router.post("/notes/new")
def create(request: Request, db: Database, user: Member, fields: Submitted) -> Response:
    form, faults = read(NoteForm, fields)
    if not form:
        return page(request, "notes/form.html", heading="New note", fields=fields, faults=faults)
    save(request, db, Note(title="", owner=user), form)
    return RedirectResponse("/notes/", 302)


@router.get("/notes/{number}/edit")
def edit_page(request: Request, note: OwnNote) -> Response:
    return page(request, "notes/form.html", heading="Edit note", fields=note.model_dump())


@router.post("/notes/{number}/edit")
def edit(request: Request, db: Database, note: OwnNote, fields: Submitted) -> Response:
    form, faults = read(NoteForm, fields)
    if not form:
        return page(request, "notes/form.html", heading="Edit note", fields=fields, faults=faults)
    save(request, db, note, form)
    return RedirectResponse("/notes/", 302)


def save(request: Request, db: Session, note: Note, form: NoteForm) -> None:
    note.title, note.text = form.title, form.text
    # --8<-- [start:save]
    uploads = request.app.state.settings.uploads
    old = note.attachment
    if form.attachment:
        note.attachment = attachments.save(uploads, form.attachment)
        note.attachment_name = attachments.plain_name(form.attachment)
    elif form.remove_attachment:
        note.attachment = note.attachment_name = ""
    db.add(note)
    db.commit()
    if old and old != note.attachment:
        attachments.remove(uploads, old)
    # --8<-- [end:save]


@router.get("/notes/{number}/delete")
def delete_page(request: Request, note: OwnNote) -> Response:
    return page(request, "notes/delete.html", note=note)


@router.post("/notes/{number}/delete")
def delete(request: Request, db: Database, note: OwnNote) -> Response:
    attachment = note.attachment
    db.delete(note)
    db.commit()
    if attachment:
        attachments.remove(request.app.state.settings.uploads, attachment)
    return RedirectResponse("/notes/", 302)


# --8<-- [end:forms]


# --8<-- [start:download]
@router.get("/notes/{number}/attachment")
def attachment(request: Request, note: OwnNote) -> FileResponse:
    if not note.attachment:
        raise HTTPException(404)
    return attachments.send(request.app.state.settings.uploads, note)


# --8<-- [end:download]
