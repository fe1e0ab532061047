# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""SQLModel in FastAPI sends what a visitor typed apart from the SQL; SQL from strings is open."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select, text

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    owner: str
    text: str


def get_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]
app = FastAPI()


@app.get("/select")
def with_select(session: SessionDep, owner: str):
    return session.exec(select(Note.text).where(Note.owner == owner)).all()


@app.get("/parameters")
def with_text_parameters(session: SessionDep, owner: str):
    query = text("SELECT text FROM note WHERE owner = :owner")
    return session.scalars(query, {"owner": owner}).all()


@app.get("/string")
def with_text_string(session: SessionDep, owner: str):
    query = f"SELECT text FROM note WHERE owner = '{owner}'"
    return session.scalars(text(query)).all()


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Note(owner="ann", text="Buy milk"))
        session.add(Note(owner="bob", text="The key is under the mat"))
        session.commit()

    def count(url, owner):
        return len(TestClient(app).get(url, params={"owner": owner}).json())

    attack = "ann' OR '1'='1"
    print("Notes found for ann, with select():", count("/select", "ann"))
    print("Notes found for the attack, with select():", count("/select", attack))
    print("Notes found for the attack, raw SQL with parameters:", count("/parameters", attack))
    print("Notes found for the attack, raw SQL built from strings:", count("/string", attack))
