# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""SQLAlchemy has JSON columns and queries; a change inside a value is lost unless it is tracked."""

from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import JSON, select
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Model(DeclarativeBase):
    pass


class Product(Model):
    __tablename__ = "product"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    data: Mapped[dict] = mapped_column(JSON)
    tracked: Mapped[dict] = mapped_column(MutableDict.as_mutable(JSON), default=dict)


app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
db = SQLAlchemy(app)


@app.get("/products/<int:litres>")
def products(litres):
    size = Product.data["size", "litres"].as_integer()
    return list(db.session.scalars(select(Product.name).where(size >= litres)))


if __name__ == "__main__":
    with app.app_context():
        Model.metadata.create_all(db.engine)
        db.session.add(Product(name="teapot", data={"size": {"litres": 2}, "tags": ["tea"]}))
        db.session.add(Product(name="cup", data={"size": {"litres": 1}, "lid": None}))
        db.session.commit()
        print("At least 2 litres:", *app.test_client().get("/products/2").json)
        tea = Product.data["tags", 0].as_string() == "tea"
        print("First tag is tea:", *db.session.scalars(select(Product.name).where(tea)))

        teapot = db.session.scalars(select(Product).filter_by(name="teapot")).one()
        teapot.data["lid"] = teapot.tracked["lid"] = "round"
        teapot.tracked["size"] = {"litres": 2}
        db.session.commit()
        print("Saved, after a key was added:", "lid" in teapot.data)
        print("Saved, with MutableDict:", "lid" in teapot.tracked)
        teapot.tracked["size"]["litres"] = 3
        db.session.commit()
        print("Saved, with MutableDict, a level deeper:", teapot.tracked["size"]["litres"] == 3)
