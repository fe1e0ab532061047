"""Pages of the notes. Everybody sees their own; another's note is not found."""

from apiflask import APIBlueprint
from flask import abort, redirect, render_template, url_for
from flask_login import current_user, login_required
from sqlalchemy import select

from notes import attachments
from notes.forms import NoteForm
from notes.models import Note, db

LARGEST = 2**63 - 1  # the driver for SQLite fails on any number beyond
# A plain Blueprint with a before_request makes APIFlask fail when it writes its document.
blueprint = APIBlueprint("notes", __name__, enable_openapi=False)


# --8<-- [start:own]
# --8<-- [start:queryset]
def own_notes():
    return (
        select(Note)
        .where(Note.owner_id == current_user.id)
        .order_by(Note.changed.desc(), Note.id.desc())
    )


def own_note(number):
    if number > LARGEST:
        abort(404)
    return db.session.scalar(own_notes().where(Note.id == number)) or abort(404)


# --8<-- [end:queryset]


@blueprint.before_request
@login_required
def require_login():
    pass


@blueprint.get("/notes/")
def index():
    return render_template("notes/list.html", notes=db.session.scalars(own_notes()))


# --8<-- [end:own]


@blueprint.get("/")
def home():
    return redirect(url_for("notes.index"))


# --8<-- [start:forms]
@blueprint.route("/notes/new", methods=["GET", "POST"])
def new():
    return edited(Note(owner_id=current_user.id, attachment="", attachment_name=""), "New note")


@blueprint.route("/notes/<int:number>/edit", methods=["GET", "POST"])
def edit(number):
    return edited(own_note(number), "Edit note")


def edited(note, heading):
    """The form of a note, or the way back to the list once it is saved."""
    form = NoteForm(title=note.title, text=note.text)
    if not form.validate_on_submit():
        return render_template("notes/form.html", form=form, heading=heading)
    note.title, note.text = form.title.data, form.text.data
    # --8<-- [start:save]
    old = note.attachment
    if upload := form.attachment.data:
        note.attachment = attachments.save(upload)
        note.attachment_name = attachments.plain_name(upload.filename)
    elif form.remove_attachment.data:
        note.attachment = note.attachment_name = ""
    db.session.add(note)
    db.session.commit()
    if old and old != note.attachment:
        attachments.remove(old)
    # --8<-- [end:save]
    return redirect(url_for("notes.index"))


@blueprint.get("/notes/<int:number>/delete")
def ask_to_delete(number):
    return render_template("notes/delete.html", note=own_note(number))


@blueprint.post("/notes/<int:number>/delete")
def delete(number):
    note = own_note(number)
    db.session.delete(note)
    db.session.commit()
    if note.attachment:
        attachments.remove(note.attachment)
    return redirect(url_for("notes.index"))


# --8<-- [end:forms]


# --8<-- [start:download]
@blueprint.get("/notes/<int:number>/attachment")
def attachment(number):
    note = own_note(number)
    return attachments.send(note) if note.attachment else abort(404)


# --8<-- [end:download]
