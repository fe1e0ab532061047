# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""SQLAlchemy's match() asks the index of the database, such as FTS5 in SQLite, which you make."""

from flask import Flask, request
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Model(DeclarativeBase):
    pass


class Book(Model):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column("rowid", primary_key=True)
    text: Mapped[str]


CREATE_INDEX = "CREATE VIRTUAL TABLE book USING fts5(text, tokenize = 'porter unicode61')"
app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
app.logger.disabled = True
db = SQLAlchemy(app)


def search(words):
    return select(Book.text).where(Book.text.match(words))


@app.get("/search")
def search_view():
    return {"books": list(db.session.scalars(search(request.args["q"])))}


if __name__ == "__main__":
    with app.app_context():
        db.session.execute(text(CREATE_INDEX))
        db.session.add(Book(text="The mouse runs home to the café."))
        db.session.commit()

    def found(words):
        answer = app.test_client().get("/search", query_string={"q": words})
        return bool(answer.json["books"]) if answer.status_code == 200 else answer.status_code

    print("SQLite, match() finds “Mouse”:", found("Mouse"))
    print("SQLite, match() finds “run home”:", found("run home"))
    print("SQLite, match() finds “CAFÉ”:", found("CAFÉ"))
    print("SQLite, match() of an unmatched quote:", found('"run'))
    sql = str(search("run home").compile(dialect=postgresql.dialect()))
    print("PostgreSQL, the SQL of match():", sql.partition("WHERE ")[2])
