# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "alembic", "sqlmodel"]
# ///
"""FastAPI has no migrations; Alembic writes and applies them, once it knows the models."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.metadata import requires
from pathlib import Path
from tempfile import TemporaryDirectory

APP = """
from fastapi import FastAPI
from sqlmodel import Field, SQLModel


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    text: str


app = FastAPI()
"""
PINNED = '    pinned: bool = Field(default=False, sa_column_kwargs={"server_default": "0"})\n'


def alembic(*arguments):
    command = [sys.executable, "-m", "alembic", *arguments]
    done = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
    return done.stderr


def query(sql):
    with closing(sqlite3.connect(project / "notes.sqlite")) as database, database:
        return database.execute(sql).fetchall()


def columns():
    return ", ".join(name for (name,) in query("SELECT name FROM pragma_table_info('note')"))


def replace(file, old, new):
    text = (project / file).read_text()
    (project / file).write_text(text.replace(old, new))


if __name__ == "__main__":
    print("FastAPI requires Alembic:", "alembic" in " ".join(requires("fastapi")))
    with TemporaryDirectory() as folder:
        project = Path(folder)
        (project / "app.py").write_text(APP)
        alembic("init", "migrations")
        replace("alembic.ini", "driver://user:pass@localhost/dbname", "sqlite:///notes.sqlite")
        replace("migrations/env.py", "= None", "= SQLModel.metadata")
        replace("migrations/env.py", "from alembic", "from app import SQLModel\n\nfrom alembic")
        replace(
            "migrations/script.py.mako", "import sqlalchemy", "import sqlmodel\nimport sqlalchemy"
        )

        alembic("revision", "--autogenerate", "-m", "Create notes")
        alembic("upgrade", "head")
        print("Columns after the first migration:", columns())
        query("INSERT INTO note (text) VALUES ('Buy milk')")

        replace("app.py", "    text: str\n", f"    text: str\n{PINNED}")
        said = alembic("revision", "--autogenerate", "-m", "Pin notes")
        print("Detected after a new field:", *re.findall("Detected (.+)", said))
        alembic("upgrade", "head")
        print("Columns after the second migration:", columns())
        print("Row from before, its new value:", *query("SELECT text, pinned FROM note"))
        alembic("downgrade", "-1")
        print("Columns after going back:", columns())
