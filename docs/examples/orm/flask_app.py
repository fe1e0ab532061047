# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "flask-sqlalchemy", "sqlalchemy"]
# ///
"""Flask requires no database library; two extensions bring SQLAlchemy's ORM to it."""

import importlib.metadata

import flask_sqlalchemy
import flask_sqlalchemy_lite
from flask import Flask, request
from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Model(DeclarativeBase):
    pass


class Author(Model):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(Model):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


def create_app(extension):
    app = Flask(__name__)
    app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}  # for Flask-SQLAlchemy-Lite
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"  # for Flask-SQLAlchemy
    db = extension.SQLAlchemy(app)

    @app.get("/books")
    def books():
        by_author = Author.name.startswith(request.args["author"])
        found = db.session.scalars(select(Book).join(Author).where(by_author).order_by(Book.title))
        return [book.title for book in found]

    with app.app_context():
        Model.metadata.create_all(db.engine)
        titles = ["The Dispossessed", "A Wizard of Earthsea"]
        author = Author(name="Ursula K. Le Guin", books=[Book(title=title) for title in titles])
        db.session.add(author)
        db.session.commit()
    return app


if __name__ == "__main__":
    required = importlib.metadata.requires("flask")
    print("Flask requires SQLAlchemy:", any("sqlalchemy" in name.lower() for name in required))
    for name, extension in [
        ("Flask-SQLAlchemy-Lite", flask_sqlalchemy_lite),
        ("Flask-SQLAlchemy", flask_sqlalchemy),
    ]:
        found = create_app(extension).test_client().get("/books?author=Ursula").json
        print(f"Books by an author called Ursula, with {name}:", ", ".join(found))
