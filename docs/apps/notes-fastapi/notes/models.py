"""The database: users, their logins, and their notes."""

import sqlite3
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import StringConstraints
from sqlalchemy import Engine, event
from sqlmodel import Field, Relationship, SQLModel, create_engine

from notes.config import Settings

# --8<-- [start:setup]
# Names for constraints, so that a later migration can change them.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def connect(settings: Settings) -> Engine:
    settings.data.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{settings.data.resolve() / 'notes.sqlite3'}")
    # --8<-- [start:keys]
    event.listen(engine, "connect", check_foreign_keys)
    return engine


def check_foreign_keys(connection: sqlite3.Connection, record: Any) -> None:
    connection.execute("PRAGMA foreign_keys = ON")


# --8<-- [end:keys]


# --8<-- [end:setup]


def now() -> datetime:
    return datetime.now(UTC)


# --8<-- [start:user]
class User(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    username: str = Field(max_length=150, unique=True)
    password_hash: str = Field(max_length=255)
    is_active: bool = True
    is_staff: bool = False
    notes: list["Note"] = Relationship(back_populates="owner")

    def __str__(self) -> str:
        return self.username


class Login(SQLModel, table=True):
    """One login of a user on one device; without it, the cookie is worth nothing."""

    token: str = Field(max_length=43, primary_key=True)
    user_id: int | None = Field(
        default=None, foreign_key="user.id", ondelete="CASCADE", index=True, nullable=False
    )
    created: datetime = Field(default_factory=now)
    user: User = Relationship()


# --8<-- [end:user]


# --8<-- [start:note]
class NoteIn(SQLModel):
    """What people write: for the table, the form and the API."""

    title: Annotated[str, StringConstraints(strip_whitespace=True)] = Field(
        min_length=1, max_length=100
    )
    text: str = Field(default="", max_length=10_000)


class NoteOut(NoteIn):
    id: int


class Note(NoteIn, table=True):
    id: int | None = Field(default=None, primary_key=True)
    owner_id: int | None = Field(
        default=None, foreign_key="user.id", ondelete="CASCADE", index=True, nullable=False
    )
    attachment: str = Field(default="", max_length=32)
    attachment_name: str = Field(default="", max_length=100)
    created: datetime = Field(default_factory=now)
    changed: datetime = Field(default_factory=now, sa_column_kwargs={"onupdate": now})
    owner: User = Relationship(back_populates="notes")

    def __str__(self) -> str:
        return self.title


# --8<-- [end:note]
