"""Tests of the notes: `python -m pytest`."""

import pytest
from conftest import Visitor
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlmodel import Session, select

from notes.models import Note, User


@pytest.fixture
def bobs_note(app: FastAPI) -> int | None:
    with Session(app.state.engine) as db:
        bob = db.exec(select(User).where(User.username == "bob")).one()
        note = Note(owner=bob, title="Private")
        db.add(note)
        db.commit()
        return note.id


# --8<-- [start:test]
@pytest.mark.parametrize("action", ["edit", "delete", "attachment"])
def test_a_note_of_somebody_else_is_not_found(ann: Visitor, bobs_note: int, action: str) -> None:
    assert ann.get(f"/notes/{bobs_note}/{action}").status_code == 404


# --8<-- [end:test]


def test_a_mistake_keeps_what_was_typed(ann: Visitor) -> None:
    page = ann.post("/notes/new", data={"title": "", "text": "typed"}).text
    assert "typed" in page
    assert "should have at least 1 character" in page


def upload(client: Visitor, content: bytes, name: str = "page.html") -> Response:
    return client.post("/notes/new", data={"title": "F"}, files={"attachment": (name, content)})


def test_an_attachment_is_saved_not_shown(ann: Visitor) -> None:
    upload(ann, b"<script>")
    response = ann.get("/notes/1/attachment")
    assert response.content == b"<script>"
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"] == 'attachment; filename="page.html"'


def test_a_note_needs_no_file(ann: Visitor) -> None:
    """A browser sends an empty part without a name where no file was chosen."""
    part = 'Content-Disposition: form-data; name="{}"{}\r\n\r\n{}\r\n'.format
    parts = ["", part("title", "", "F"), part("attachment", '; filename=""', ""), "--"]
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    body = "--x\r\n".join(parts[:3]) + "--x--\r\n"
    assert ann.post("/notes/new", content=body, headers=headers).status_code == 302
    assert ann.get("/notes/1/attachment").status_code == 404


def test_an_attachment_has_a_limit_and_a_name(ann: Visitor) -> None:
    assert "larger than" in upload(ann, b"x" * 1_000_001).text
    assert "name of the file is empty" in upload(ann, b"x", "folder/").text
    assert "No notes yet." in ann.get("/notes/").text


def test_a_request_has_a_limit(ann: Visitor) -> None:
    assert upload(ann, b"x" * 3_000_000).status_code == 413


def test_the_api_creates_a_note_of_ones_own(ann: Visitor) -> None:
    assert ann.post("/api/notes", json={"title": "From a script"}).status_code == 201
    assert [note["title"] for note in ann.get("/api/notes").json()] == ["From a script"]


@pytest.mark.parametrize("body", [b'{"title": "\\ud800"}', b'{"title": NaN}'])
def test_the_api_refuses_what_it_could_not_send_back(ann: Visitor, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    assert ann.post("/api/notes", content=body, headers=headers).status_code == 422


def test_the_admin_is_for_staff(visitor: Visitor, ann: Visitor) -> None:
    assert visitor.get("/admin/").headers["Location"] == "/login?next=/admin/"
    assert ann.get("/admin/").status_code == 403
    visitor.log_in("staff")
    assert visitor.get("/admin/note/list").status_code == 200


def test_staff_leave_no_note_without_a_title(visitor: Visitor, bobs_note: int) -> None:
    visitor.log_in("staff")
    address = f"/admin/note/edit/{bobs_note}"
    assert visitor.post(address, data={"title": " ", "text": ""}).status_code == 400
    assert visitor.post(address, data={"title": "Corrected", "text": ""}).status_code == 302


def test_an_error_of_ours_has_the_headers_too(app: FastAPI) -> None:
    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError

    client = TestClient(app, "http://localhost", raise_server_exceptions=False)
    response = client.get("/broken")
    assert response.status_code == 500
    assert response.headers["X-Frame-Options"] == "DENY"
