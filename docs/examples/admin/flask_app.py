# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-admin", "flask-babel", "wtforms"]
# ///
"""Flask has no admin; Flask-Admin lets anyone create a row until you write `is_accessible()`."""

import os

from flask import Flask, session
from flask_admin import Admin
from flask_admin.model import BaseModelView
from flask_babel import Babel
from wtforms import Form, StringField


class NoteForm(Form):
    text = StringField()


class NoteView(BaseModelView):
    def __init__(self, notes):
        self.notes = notes
        super().__init__(NoteForm, name="Notes", endpoint="notes")

    def scaffold_list_columns(self):
        return ["text"]

    def scaffold_sortable_columns(self):
        return None

    def scaffold_form(self):
        return NoteForm

    def create_model(self, form):
        self.notes.append(form.data)
        return form.data


class StaffNoteView(NoteView):
    def is_accessible(self):
        return session.get("staff", False)


def create_app(view):
    app = Flask(__name__)
    app.secret_key = os.urandom(16)
    Babel(app)
    Admin(app).add_view(view)
    return app


notes = []
app = create_app(StaffNoteView(notes))

if __name__ == "__main__":

    def add_note(client):
        status = client.post("/admin/notes/new/", data={"text": "Buy milk"}).status_code
        return f"{status}, notes then: {len(notes)}"

    print("GET /admin/, Flask alone:", Flask(__name__).test_client().get("/admin/").status_code)
    client = app.test_client()
    print("POST a note, with is_accessible(), anonymous:", add_note(client))
    with client.session_transaction() as staff_session:
        staff_session["staff"] = True
    print("POST a note, with is_accessible(), logged in:", add_note(client))
    notes.clear()
    anyone = create_app(NoteView(notes)).test_client()
    print("GET /admin/, with Flask-Admin, anonymous:", anyone.get("/admin/").status_code)
    print("POST a note, with Flask-Admin, anonymous:", add_note(anyone))
