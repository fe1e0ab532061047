# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""In FastAPI each database is a dependency of yours: an endpoint says which one it is given."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, func, select

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
main = create_engine("sqlite://", **memory)
replica = create_engine("sqlite://", **memory)


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


def get_main():
    with Session(main) as session:
        yield session


def get_replica():
    with Session(replica) as session:
        yield session


app = FastAPI()


@app.post("/authors")
def add_author(name: str, session: Annotated[Session, Depends(get_main)]):
    session.add(Author(name=name))
    session.commit()


@app.get("/authors")
def count_authors(session: Annotated[Session, Depends(get_replica)]):
    return session.exec(select(func.count(Author.id))).one()


@app.post("/replica/authors")
def add_by_mistake(name: str, session: Annotated[Session, Depends(get_replica)]):
    session.add(Author(name=name))
    session.commit()


if __name__ == "__main__":
    SQLModel.metadata.create_all(main)
    SQLModel.metadata.create_all(replica)
    client = TestClient(app)

    client.post("/authors?name=Ursula")
    print("Read back, from the replica:", client.get("/authors").json())
    with Session(main) as session:
        print("Read back, from where it was written:", len(session.exec(select(Author)).all()))
    mistake = client.post("/replica/authors?name=Mary").status_code
    print("A write with the session of the replica:", mistake)
    print("What the replica then has:", client.get("/authors").json())
