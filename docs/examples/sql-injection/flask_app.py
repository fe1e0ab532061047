# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""SQLAlchemy in Flask sends what a visitor typed apart from the SQL; SQL from strings is open."""

from flask import Flask, request
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Model(DeclarativeBase):
    pass


class Note(Model):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    text: Mapped[str]


app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
db = SQLAlchemy(app)


@app.get("/select")
def with_select():
    return list(db.session.scalars(select(Note.text).where(Note.owner == request.args["owner"])))


@app.get("/parameters")
def with_text_parameters():
    query = text("SELECT text FROM note WHERE owner = :owner")
    return list(db.session.scalars(query, {"owner": request.args["owner"]}))


@app.get("/string")
def with_text_string():
    query = f"SELECT text FROM note WHERE owner = '{request.args['owner']}'"
    return list(db.session.scalars(text(query)))


if __name__ == "__main__":
    with app.app_context():
        Model.metadata.create_all(db.engine)
        db.session.add(Note(owner="ann", text="Buy milk"))
        db.session.add(Note(owner="bob", text="The key is under the mat"))
        db.session.commit()

    def count(url, owner):
        return len(app.test_client().get(url, query_string={"owner": owner}).json)

    attack = "ann' OR '1'='1"
    print("Notes found for ann, with select():", count("/select", "ann"))
    print("Notes found for the attack, with select():", count("/select", attack))
    print("Notes found for the attack, raw SQL with parameters:", count("/parameters", attack))
    print("Notes found for the attack, raw SQL built from strings:", count("/string", attack))
