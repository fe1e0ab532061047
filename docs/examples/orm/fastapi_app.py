# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""FastAPI requires no database library; SQLModel makes SQLAlchemy's ORM of its models."""

import importlib.metadata
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    books: list["Book"] = Relationship(back_populates="author")


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    author_id: int | None = Field(default=None, foreign_key="author.id")
    author: Author | None = Relationship(back_populates="books")


def get_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]
app = FastAPI()


@app.get("/books")
def books(session: SessionDep, author: str) -> list[Book]:
    by_author = Author.name.startswith(author)
    return session.exec(select(Book).join(Author).where(by_author).order_by(Book.title)).all()


if __name__ == "__main__":
    required = [name for name in importlib.metadata.requires("fastapi") if "sql" in name.lower()]
    print("FastAPI requires SQLAlchemy or SQLModel:", bool(required))
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        titles = ["The Dispossessed", "A Wizard of Earthsea"]
        author = Author(name="Ursula K. Le Guin", books=[Book(title=title) for title in titles])
        session.add(author)
        session.commit()

    found = TestClient(app).get("/books?author=Ursula").json()
    titles = ", ".join(book["title"] for book in found)
    print("Books by an author called Ursula, with SQLModel:", titles)
    print("Fields of a book in the answer:", ", ".join(sorted(found[0])))
    unchecked = Book(title=7)
    print("A title that is a number, in a table's model:", repr(unchecked.title))
