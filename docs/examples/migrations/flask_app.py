# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "flask", "flask-alembic", "flask-migrate", "flask-sqlalchemy", "flask-sqlalchemy-lite",
#     "sqlalchemy",
# ]
# ///
"""Flask has no migrations; Flask-Alembic or Flask-Migrate writes and applies them: `flask db`."""

import logging
import time
from tempfile import TemporaryDirectory

import flask_sqlalchemy
import flask_sqlalchemy_lite
from flask import Flask
from flask_alembic import Alembic
from flask_migrate import Migrate
from sqlalchemy import Boolean, false, inspect, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


def create_app(folder, metadata, extension):
    app = Flask(__name__, root_path=folder, instance_path=folder)
    if extension == "Flask-Alembic":
        app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite:///notes.sqlite"}
        db = flask_sqlalchemy_lite.SQLAlchemy(app)
        Alembic(app, metadatas=metadata)
    else:
        app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///notes.sqlite"
        db = flask_sqlalchemy.SQLAlchemy(app, metadata=metadata)
        Migrate(app, db, directory=f"{folder}/migrations")
    return app, db


def try_migrations(folder, extension, write):
    class Model(DeclarativeBase):
        pass

    class Note(Model):
        __tablename__ = "note"
        id: Mapped[int] = mapped_column(primary_key=True)
        text: Mapped[str]

    def flask_db(*arguments):
        app.test_cli_runner().invoke(args=["db", *arguments], catch_exceptions=False)

    def columns():
        return ", ".join(column["name"] for column in inspect(db.engine).get_columns("note"))

    app, db = create_app(folder, Model.metadata, extension)
    print(f"Has `flask db`, with {extension}:", "db" in app.cli.commands)
    with app.app_context():
        if extension == "Flask-Migrate":
            flask_db("init")
        flask_db(*write, "Create notes")
        flask_db("upgrade")
        print(f"Columns after the first migration, with {extension}:", columns())
        db.session.execute(text("INSERT INTO note (text) VALUES ('Buy milk')"))
        db.session.commit()

        time.sleep(1)  # Flask-Alembic names a revision by the second in which it was made.
        Note.pinned = mapped_column(Boolean, server_default=false())
        flask_db(*write, "Pin notes")
        flask_db("upgrade")
        print(f"Columns after the second migration, with {extension}:", columns())
        row = db.session.execute(text("SELECT text, pinned FROM note")).one()
        print(f"Row from before, its new value, with {extension}:", row)
        db.session.close()

        flask_db("downgrade")
        print(f"Columns after going back, with {extension}:", columns())


if __name__ == "__main__":
    logging.disable(logging.INFO)
    print("Has `flask db`, Flask alone:", "db" in Flask("plain").cli.commands)
    with TemporaryDirectory() as one, TemporaryDirectory() as another:
        try_migrations(one, "Flask-Alembic", ["revision"])
        try_migrations(another, "Flask-Migrate", ["migrate", "-m"])
