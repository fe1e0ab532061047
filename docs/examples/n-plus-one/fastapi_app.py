# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""In FastAPI the response model can send the queries: one for each author, or none if refused."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.orm import joinedload, raiseload, selectinload
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    author_id: int | None = Field(default=None, foreign_key="author.id")
    author: Author = Relationship()


class AuthorPublic(SQLModel):
    name: str


class BookPublic(SQLModel):
    author: AuthorPublic


def get_session():
    with Session(engine) as session:
        yield session


app = FastAPI()
loading = {
    "joined": joinedload(Book.author),
    "selected": selectinload(Book.author),
    "refused": raiseload(Book.author),
}


@app.get("/books", response_model=list[BookPublic])
def books(session: Annotated[Session, Depends(get_session)], load: str | None = None):
    chosen = [loading[load]] if load else []
    return session.exec(select(Book).options(*chosen)).all()


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        for name in ("Ursula", "Mary", "Octavia"):
            session.add(Book(author=Author(name=name)))
        session.commit()
    queries = []
    event.listen(engine, "before_cursor_execute", lambda *arguments: queries.append(arguments))

    def queries_of(url):
        queries.clear()
        TestClient(app).get(url)
        return len(queries)

    print("Queries for 3 books and their authors:", queries_of("/books"))
    print("With joinedload():", queries_of("/books?load=joined"))
    print("With selectinload():", queries_of("/books?load=selected"))
    try:
        queries_of("/books?load=refused")
    except Exception as error:
        print("With raiseload():", type(error).__name__)
