# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""SQLAlchemy asks for each author of a loop, unless told beforehand; lazy="raise" refuses to."""

from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import ForeignKey, event, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    joinedload,
    mapped_column,
    raiseload,
    relationship,
    selectinload,
)


class Model(DeclarativeBase):
    pass


class Author(Model):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Book(Model):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship()


app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
db = SQLAlchemy(app)


def authors_of_books(*options):
    return [book.author.name for book in db.session.scalars(select(Book).options(*options))]


app.add_url_rule("/lazy", "lazy", authors_of_books)
app.add_url_rule("/joined", "joined", lambda: authors_of_books(joinedload(Book.author)))
app.add_url_rule("/selected", "selected", lambda: authors_of_books(selectinload(Book.author)))
app.add_url_rule("/refused", "refused", lambda: authors_of_books(raiseload(Book.author)))

if __name__ == "__main__":
    with app.app_context():
        engine = db.engine
        Model.metadata.create_all(engine)
        for name in ("Ursula", "Mary", "Octavia"):
            db.session.add(Book(author=Author(name=name)))
        db.session.commit()
    app.testing = True
    queries = []
    event.listen(engine, "before_cursor_execute", lambda *arguments: queries.append(arguments))

    def queries_of(url):
        queries.clear()
        app.test_client().get(url)
        return len(queries)

    print("Queries for 3 books and their authors:", queries_of("/lazy"))
    print("With joinedload():", queries_of("/joined"))
    print("With selectinload():", queries_of("/selected"))
    try:
        queries_of("/refused")
    except Exception as error:
        print("With raiseload():", type(error).__name__)
