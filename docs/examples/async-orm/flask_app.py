# /// script
# requires-python = ">=3.11"
# dependencies = ["flask[async]", "flask-sqlalchemy-lite", "sqlalchemy", "aiosqlite"]
# ///
"""Flask-SQLAlchemy-Lite gives Flask's async views async sessions, transactions included."""

import asyncio

from flask import Flask, request
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Model(DeclarativeBase):
    pass


class Note(Model):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


app = Flask(__name__)
app.config["SQLALCHEMY_ASYNC_ENGINES"] = {"default": "sqlite+aiosqlite://"}
db = SQLAlchemy(app)


@app.post("/notes")
async def create():
    async with db.async_session.begin():
        for text in request.json:
            db.async_session.add(Note(text=text))
            await db.async_session.flush()
    return "created", 201


@app.get("/notes")
async def notes():
    return list(await db.async_session.scalars(select(Note.text)))


async def create_tables():
    async with db.async_engine.begin() as connection:
        await connection.run_sync(Model.metadata.create_all)


if __name__ == "__main__":
    with app.app_context():
        asyncio.run(create_tables())
    client = app.test_client()
    app.logger.disabled = True
    print("POST of two notes:", client.post("/notes", json=["Buy milk", "Call Ann"]).status_code)
    print("Notes:", ", ".join(client.get("/notes").json))
    print(
        "POST of a note and one that fails:",
        client.post("/notes", json=["Sell car", None]).status_code,
    )
    print("Notes after it:", ", ".join(client.get("/notes").json))
