# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""SQLModel's match() asks the index of the database, such as FTS5 in SQLite, which you make."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.dialects import postgresql
from sqlalchemy.pool import StaticPool
from sqlmodel import Column, Field, Integer, Session, SQLModel, col, create_engine, select, text

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, sa_column=Column("rowid", Integer, primary_key=True))
    text: str


CREATE_INDEX = "CREATE VIRTUAL TABLE book USING fts5(text, tokenize = 'porter unicode61')"


def get_session():
    with Session(engine) as session:
        yield session


app = FastAPI()


def search(words):
    return select(Book.text).where(col(Book.text).match(words))


@app.get("/search")
def search_books(session: Annotated[Session, Depends(get_session)], q: str) -> list[str]:
    return session.exec(search(q)).all()


if __name__ == "__main__":
    with Session(engine) as session:
        session.execute(text(CREATE_INDEX))
        session.add(Book(text="The mouse runs home to the café."))
        session.commit()

    def found(words):
        client = TestClient(app, raise_server_exceptions=False)
        answer = client.get("/search", params={"q": words})
        return bool(answer.json()) if answer.status_code == 200 else answer.status_code

    print("SQLite, match() finds “Mouse”:", found("Mouse"))
    print("SQLite, match() finds “run home”:", found("run home"))
    print("SQLite, match() finds “CAFÉ”:", found("CAFÉ"))
    print("SQLite, match() of an unmatched quote:", found('"run'))
    sql = str(search("run home").compile(dialect=postgresql.dialect()))
    print("PostgreSQL, the SQL of match():", sql.partition("WHERE ")[2])
