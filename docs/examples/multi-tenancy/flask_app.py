# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""SQLAlchemy can add the tenant to each query of the ORM; other SQL still sees all tenants."""

from flask import Flask, g, request
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import event, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, with_loader_criteria


class Model(DeclarativeBase):
    pass


class Order(Model):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    shop: Mapped[str]
    item: Mapped[str]


class TenantSession(Session):
    pass


@event.listens_for(TenantSession, "do_orm_execute")
def add_shop(query):
    if query.is_select or query.is_update or query.is_delete:
        criteria = with_loader_criteria(Order, Order.shop == g.shop)
        query.statement = query.statement.options(criteria)


app = Flask(__name__)
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
db = SQLAlchemy(app, session_options={"class_": TenantSession})


@app.before_request
def find_shop():
    g.shop = request.host.partition(".")[0]


@app.get("/orders")
def orders():
    return list(db.session.scalars(select(Order.item)))


if __name__ == "__main__":
    with app.app_context():
        Model.metadata.create_all(db.engine)
        db.session.add_all([Order(shop="tea", item="teapot"), Order(shop="ink", item="pen")])
        db.session.commit()
        try:
            db.session.scalars(select(Order))
        except Exception as error:
            print("Orders with no tenant set:", type(error).__name__)
        g.shop = "tea"
        shop = app.test_client().get("/orders", base_url="https://tea.example.com")
        print("Orders at tea.example.com:", *shop.json)
        g.shop = "tea"
        found = db.session.scalar(select(Order).filter_by(item="pen"))
        print("As tea, an order of ink is found:", bool(found))
        print("As tea, raw SQL counts:", db.session.scalar(text("SELECT count(*) FROM orders")))
        quill = Order(shop="ink", item="quill")
        db.session.add(quill)
        db.session.commit()
        print("As tea, an order for ink is saved:", bool(quill.id))
