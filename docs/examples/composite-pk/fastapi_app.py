# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""SQLModel, here in FastAPI, makes two columns the key, and a foreign key can point to both."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, ForeignKeyConstraint, Relationship, Session, SQLModel, create_engine

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)


class Seat(SQLModel, table=True):
    row: str = Field(primary_key=True)
    number: int = Field(primary_key=True)


class Ticket(SQLModel, table=True):
    __table_args__ = (ForeignKeyConstraint(["row", "number"], ["seat.row", "seat.number"]),)
    id: int | None = Field(default=None, primary_key=True)
    row: str
    number: int
    seat: Seat = Relationship()


app = FastAPI()


@app.get("/seats/{row}/{number}")
def seat(row: str, number: int) -> Seat:
    with Session(engine) as session:
        return session.get_one(Seat, (row, number))


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Seat(row="A", number=1), Seat(row="A", number=2)])
        session.add(Ticket(id=1, row="A", number=2))
        session.commit()
        ticket = session.get_one(Ticket, 1)
        print(
            "Seat of a ticket, by a foreign key of two columns:",
            ticket.seat.row,
            ticket.seat.number,
        )

    found = TestClient(app).get("/seats/A/2").json()
    print("Seat found by its key:", found["row"], found["number"])

    with Session(engine) as session:
        session.add(Seat(row="A", number=2))
        try:
            session.commit()
        except IntegrityError as error:
            print("A second seat with the same key:", type(error).__name__)
