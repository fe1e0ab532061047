# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-alembic", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""Flask has no migrations; Flask-Alembic adds `flask db`, which writes and applies them."""

import logging
import time
from tempfile import TemporaryDirectory

from flask import Flask
from flask_alembic import Alembic
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import Boolean, false, inspect, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Model(DeclarativeBase):
    pass


class Note(Model):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


db = SQLAlchemy()
alembic = Alembic(metadatas=Model.metadata)


def create_app(folder):
    app = Flask(__name__, root_path=folder, instance_path=folder)
    app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite:///notes.sqlite"}
    print("Has `flask db`, Flask alone:", "db" in app.cli.commands)
    db.init_app(app)
    alembic.init_app(app)
    print("Has `flask db`, with Flask-Alembic:", "db" in app.cli.commands)
    return app


def columns():
    return ", ".join(column["name"] for column in inspect(db.engine).get_columns("note"))


if __name__ == "__main__":
    logging.disable(logging.INFO)
    with TemporaryDirectory() as folder:
        app = create_app(folder)
        runner = app.test_cli_runner()
        with app.app_context():
            runner.invoke(args=["db", "revision", "Create notes"])
            runner.invoke(args=["db", "upgrade"])
            print("Columns after the first migration:", columns())
            db.session.execute(text("INSERT INTO note (text) VALUES ('Buy milk')"))
            db.session.commit()

            time.sleep(1)  # Flask-Alembic names a revision by the second in which it was made.
            Note.pinned = mapped_column(Boolean, server_default=false())
            runner.invoke(args=["db", "revision", "Pin notes"])
            runner.invoke(args=["db", "upgrade"])
            print("Columns after the second migration:", columns())
            row = db.session.execute(text("SELECT text, pinned FROM note")).one()
            print("Row from before, its new value:", row)
            db.session.close()

            runner.invoke(args=["db", "downgrade"])
            print("Columns after going back:", columns())
