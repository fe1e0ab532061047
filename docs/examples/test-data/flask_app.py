# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy", "factory-boy"]
# ///
"""Flask has no test data; factory_boy makes rows and what they refer to, and you take them away."""

import factory
from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Model(DeclarativeBase):
    pass


class Author(Model):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Book(Model):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship()


app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
db = SQLAlchemy(app)


@app.get("/books")
def books():
    return [f"{book.title} by {book.author.name}" for book in db.session.scalars(select(Book))]


class Factory(factory.alchemy.SQLAlchemyModelFactory):
    class Meta:
        abstract = True
        sqlalchemy_session_factory = lambda: db.session  # noqa: E731


class AuthorFactory(Factory):
    class Meta:
        model = Author

    name = "Ursula"


class BookFactory(Factory):
    class Meta:
        model = Book

    title = factory.Sequence("Book {}".format)
    author = factory.SubFactory(AuthorFactory)


if __name__ == "__main__":

    def found():
        return ", ".join(app.test_client().get("/books").json) or "none"

    with app.app_context():
        Model.metadata.create_all(db.engine)
        BookFactory.create_batch(2)
        print("Authors made for 2 books:", db.session.scalar(select(func.count(Author.id))))
        print("Books that a request finds, in the context of the test:", found())
    print("Books that a request finds after it, as nothing was committed:", found())
