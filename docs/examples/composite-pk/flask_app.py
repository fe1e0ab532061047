# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""SQLAlchemy, here in Flask, makes two columns the key, and a foreign key can point to both."""

from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Model(DeclarativeBase):
    pass


class Seat(Model):
    __tablename__ = "seat"
    row: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)


class Ticket(Model):
    __tablename__ = "ticket"
    __table_args__ = (ForeignKeyConstraint(["row", "number"], ["seat.row", "seat.number"]),)
    id: Mapped[int] = mapped_column(primary_key=True)
    row: Mapped[str]
    number: Mapped[int]
    seat: Mapped[Seat] = relationship()


app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
db = SQLAlchemy(app)


@app.get("/seats/<row>/<int:number>")
def seat(row, number):
    found = db.session.get_one(Seat, (row, number))
    return [found.row, found.number]


if __name__ == "__main__":
    with app.app_context():
        Model.metadata.create_all(db.engine)
        db.session.add_all([Seat(row="A", number=1), Seat(row="A", number=2)])
        db.session.add(Ticket(id=1, row="A", number=2))
        db.session.commit()
        ticket = db.session.get_one(Ticket, 1)
        print(
            "Seat of a ticket, by a foreign key of two columns:",
            ticket.seat.row,
            ticket.seat.number,
        )

    print("Seat found by its key:", *app.test_client().get("/seats/A/2").json)

    with app.app_context():
        db.session.add(Seat(row="A", number=2))
        try:
            db.session.commit()
        except IntegrityError as error:
            print("A second seat with the same key:", type(error).__name__)
