"""Tests of the notes: `python -m pytest`."""

from io import BytesIO

import pytest

from notes.models import Note, User, db


@pytest.fixture
def bobs_note(app):
    with app.app_context():
        bob = db.session.query(User).filter_by(username="bob").one()
        note = Note(owner=bob, title="Private")
        db.session.add(note)
        db.session.commit()
        return note.id


# --8<-- [start:test]
@pytest.mark.parametrize("action", ["edit", "delete", "attachment"])
def test_a_note_of_somebody_else_is_not_found(ann, bobs_note, action):
    assert ann.get(f"/notes/{bobs_note}/{action}").status_code == 404


# --8<-- [end:test]


def test_a_mistake_keeps_what_was_typed(ann):
    page = ann.post("/notes/new", data={"title": "", "text": "typed"}).text
    assert "typed" in page
    assert "This field is required." in page


def upload(client, content):
    fields = {"title": "File", "attachment": (BytesIO(content), "page.html")}
    return client.post("/notes/new", data=fields)


def test_an_attachment_is_saved_not_shown(ann):
    upload(ann, b"<script>")
    response = ann.get("/notes/1/attachment")
    assert response.data == b"<script>"
    assert response.mimetype == "application/octet-stream"
    assert response.headers["Content-Disposition"] == "attachment; filename=page.html"
    response.close()


def test_an_attachment_has_a_limit(ann):
    assert "larger than" in upload(ann, b"x" * 1_000_001).text
    assert "No notes yet." in ann.get("/notes/").text


def test_a_request_has_a_limit(ann):
    assert upload(ann, b"x" * 3_000_000).status_code == 413


def test_the_api_creates_a_note_of_ones_own(ann):
    assert ann.post("/api/notes", json={"title": "From a script"}).status_code == 201
    assert [note["title"] for note in ann.get("/api/notes").json] == ["From a script"]


def test_the_admin_is_for_staff(visitor, ann):
    assert visitor.get("/admin/").location == "/login?next=/admin/"
    assert ann.get("/admin/").status_code == 403
    visitor.log_in("staff")
    assert visitor.get("/admin/all-notes/").status_code == 200
