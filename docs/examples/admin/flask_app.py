# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "flask", "flask-admin", "flask-babel", "flask-sqlalchemy-lite", "sqlalchemy",
#     "flask-sqlalchemy",  # Flask-Admin imports it, whatever the models are made with
# ]
# ///
"""Flask has no admin; Flask-Admin lets anyone create a row until you write `is_accessible()`."""

import os

from flask import Flask, session
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_babel import Babel
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Model(DeclarativeBase):
    pass


class Note(Model):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class StaffView(ModelView):
    def is_accessible(self):
        return session.get("staff", False)


db = SQLAlchemy()


def create_app(view):
    app = Flask(__name__)
    app.secret_key = os.urandom(16)
    app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
    Babel(app)
    db.init_app(app)
    with app.app_context():
        Model.metadata.create_all(db.engine)
        Admin(app).add_view(view(Note, db))
    return app


app = create_app(StaffView)

if __name__ == "__main__":

    def add_note(client):
        status = client.post("/admin/note/new/", data={"text": "Buy milk"}).status_code
        with client.application.app_context():
            notes = db.session.scalar(select(func.count(Note.id)))
        return f"{status}, notes then: {notes}"

    print("GET /admin/, Flask alone:", Flask(__name__).test_client().get("/admin/").status_code)
    anyone = create_app(ModelView).test_client()
    print("GET /admin/, with Flask-Admin, anonymous:", anyone.get("/admin/").status_code)
    print("POST a note, with Flask-Admin, anonymous:", add_note(anyone))

    client = app.test_client()
    print("POST a note, with is_accessible(), anonymous:", add_note(client))
    with client.session_transaction() as staff_session:
        staff_session["staff"] = True
    print("POST a note, with is_accessible(), logged in:", add_note(client))
