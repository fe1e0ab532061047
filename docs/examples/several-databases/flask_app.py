# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""In Flask a model can have an engine of its own; a replica takes a session class of yours."""

import tempfile

from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import Delete, Insert, Update, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Model(DeclarativeBase):
    pass


class Author(Model):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Visit(Model):
    __tablename__ = "visit"
    id: Mapped[int] = mapped_column(primary_key=True)


class ReadFromReplica(Session):
    def get_bind(self, mapper=None, *, clause=None, **options):
        if self._flushing or isinstance(clause, Insert | Update | Delete):
            return super().get_bind(mapper, clause=clause, **options)
        return db.engines["replica"]


folder = tempfile.TemporaryDirectory()
app = Flask(__name__, instance_path=folder.name)
app.config["SQLALCHEMY_ENGINES"] = {
    name: f"sqlite:///{name}.sqlite3" for name in ("default", "replica", "visits")
}
db = SQLAlchemy(app, session_options={"binds": {Visit: "visits"}})

if __name__ == "__main__":
    with app.app_context():
        for engine in db.engines.values():
            Model.metadata.create_all(engine)

        def database(model):
            return db.session.get_bind(model).url.database.rpartition("/")[2]

        print("Authors are in:", database(Author))
        print("Visits, bound to an engine of their own, are in:", database(Visit))
        db.session.add_all([Author(name="Ursula"), Visit()])
        db.session.commit()

        with ReadFromReplica(db.engine) as session:
            session.add(Author(name="Mary"))
            session.commit()
            authors = select(func.count(Author.id))
            print("Read back, from the replica:", session.scalar(authors))
            print("Read back, from where they were written:", db.session.scalar(authors))
        for engine in db.engines.values():
            engine.dispose()
    folder.cleanup()
