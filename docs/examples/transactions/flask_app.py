# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""With Flask-SQLAlchemy-Lite, what a request has not committed is gone when the request ends."""

from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import delete, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Model(DeclarativeBase):
    pass


class Order(Model):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[str]


app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
app.logger.disabled = True
db = SQLAlchemy(app)


@app.get("/order/<ending>")
def order(ending):
    db.session.add(Order(item="teapot"))
    db.session.flush()
    if ending == "fails":
        raise RuntimeError("The payment was refused.")
    if ending == "commits":
        db.session.commit()
    return "Thank you."


if __name__ == "__main__":
    with app.app_context():
        Model.metadata.create_all(db.engine)

    def orders_left(url):
        with app.app_context():
            db.session.execute(delete(Order))
            db.session.commit()
        status = app.test_client().get(url).status_code
        with app.app_context():
            return f"{db.session.scalar(select(func.count(Order.id)))} (answer {status})"

    print("Orders left by a view that fails halfway:", orders_left("/order/fails"))
    print("Orders left by a view that forgets to commit:", orders_left("/order/forgets"))
    print("Orders left by a view that commits:", orders_left("/order/commits"))
