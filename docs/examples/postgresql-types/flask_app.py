# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""SQLAlchemy has PostgreSQL's arrays, ranges and exclusion constraints; SQLite refuses them."""

from datetime import date

from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import String
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, DATERANGE, ExcludeConstraint, Range
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Model(DeclarativeBase):
    pass


class Stay(Model):
    __tablename__ = "stay"
    id: Mapped[int] = mapped_column(primary_key=True)
    room: Mapped[int]
    days: Mapped[Range[date]] = mapped_column(DATERANGE)
    guests: Mapped[list[str]] = mapped_column(ARRAY(String(50)))
    __table_args__ = (ExcludeConstraint(("room", "="), ("days", "&&"), name="one_stay_at_a_time"),)


app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
db = SQLAlchemy(app)

if __name__ == "__main__":
    dialect = postgresql.dialect()
    for name in ("room", "days", "guests"):
        kind = Stay.__table__.c[name].type.compile(dialect)
        print(f"PostgreSQL, the type of {name}:", kind)
    ann = Stay.guests.contains(["Ann"])
    print("PostgreSQL, the SQL of guests.contains():", ann.compile(dialect=dialect))
    with app.app_context():
        try:
            Model.metadata.create_all(db.engine)
        except Exception as error:
            print("SQLite, the same model:", type(error).__name__)
