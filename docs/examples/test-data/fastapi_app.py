# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "factory-boy", "httpx2"]
# ///
"""FastAPI lets a test put its own session in place; factory_boy makes the rows, unchecked."""

from typing import Annotated

import factory
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(max_length=10)
    author_id: int | None = Field(default=None, foreign_key="author.id")
    author: Author = Relationship()


def get_session():
    raise RuntimeError("This would reach for the database of the site.")


app = FastAPI()


@app.get("/books")
def books(session: Annotated[Session, Depends(get_session)]) -> list[str]:
    return [f"{book.title} by {book.author.name}" for book in session.exec(select(Book))]


memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)
session = Session(engine)


class Factory(factory.alchemy.SQLAlchemyModelFactory):
    class Meta:
        abstract = True
        sqlalchemy_session = session


class AuthorFactory(Factory):
    class Meta:
        model = Author

    name = "Ursula"


class BookFactory(Factory):
    class Meta:
        model = Book

    title = factory.Sequence("Book {}".format)
    author = factory.SubFactory(AuthorFactory)


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    client = TestClient(app)

    def found():
        return ", ".join(client.get("/books").json()) or "none"

    BookFactory.create_batch(2)
    try:
        found()
    except RuntimeError:
        print("Without an override, a test reaches:", "the database of the site")
    app.dependency_overrides[get_session] = lambda: session
    print("Authors made for 2 books:", len(session.exec(select(Author)).all()))
    print("Books that a request finds, in the session of the test:", found())
    book = BookFactory(title="A title that is far too long")
    print("A title of at most 10 characters, made with:", len(book.title))
    session.rollback()
    print("Books after the test rolls back:", found())
    session.close()
