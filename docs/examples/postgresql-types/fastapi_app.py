# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""SQLModel takes PostgreSQL's types from SQLAlchemy; the JSON of a range is your code."""

from datetime import date

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, DATERANGE, ExcludeConstraint, Range
from sqlmodel import Field, SQLModel, String, col, create_engine


class Stay(SQLModel, table=True, arbitrary_types_allowed=True):
    __table_args__ = (ExcludeConstraint(("room", "="), ("days", "&&"), name="one_stay_at_a_time"),)
    id: int | None = Field(default=None, primary_key=True)
    room: int
    days: Range[date] = Field(sa_type=DATERANGE)
    guests: list[str] = Field(sa_type=ARRAY(String(50)))


class NewStay(SQLModel):
    room: int
    days: tuple[date, date]
    guests: list[str]


app = FastAPI()


@app.post("/stays")
def add_stay(new: NewStay):
    stay = Stay(room=new.room, days=Range(*new.days), guests=new.guests)
    return {"days": str(stay.days)}


if __name__ == "__main__":
    dialect = postgresql.dialect()
    for name in ("room", "days", "guests"):
        kind = Stay.__table__.c[name].type.compile(dialect)
        print(f"PostgreSQL, the type of {name}:", kind)
    ann = col(Stay.guests).contains(["Ann"])
    print("PostgreSQL, the SQL of guests.contains():", ann.compile(dialect=dialect))
    try:
        SQLModel.metadata.create_all(create_engine("sqlite://"))
    except Exception as error:
        print("SQLite, the same model:", type(error).__name__)
    days = ["2026-05-01", "2026-05-03"]
    answer = TestClient(app).post("/stays", json={"room": 1, "days": days, "guests": ["Ann"]})
    print("Days sent as JSON, made a range by your code:", answer.json()["days"])
