# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""In FastAPI the session can carry the tenant, and adds it to queries made with the models."""

from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.orm import with_loader_criteria
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, select, text

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)


class Order(SQLModel, table=True):
    __tablename__ = "orders"
    id: int | None = Field(default=None, primary_key=True)
    shop: str
    item: str


@event.listens_for(Session, "do_orm_execute")
def add_shop(query):
    if query.is_select or query.is_update or query.is_delete:
        criteria = with_loader_criteria(Order, Order.shop == query.session.info["shop"])
        query.statement = query.statement.options(criteria)


def get_session(request: Request):
    with Session(engine, info={"shop": request.url.hostname.partition(".")[0]}) as session:
        yield session


app = FastAPI()


@app.get("/orders")
def orders(session: Annotated[Session, Depends(get_session)]) -> list[str]:
    return session.exec(select(Order.item)).all()


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Order(shop="tea", item="teapot"), Order(shop="ink", item="pen")])
        session.commit()
        try:
            session.exec(select(Order))
        except Exception as error:
            print("Orders with no tenant set:", type(error).__name__)
    shop = TestClient(app, base_url="https://tea.example.com").get("/orders")
    print("Orders at tea.example.com:", *shop.json())
    with Session(engine, info={"shop": "tea"}) as session:
        found = session.exec(select(Order).where(Order.item == "pen")).first()
        print("As tea, an order of ink is found:", bool(found))
        count = session.connection().scalar(text("SELECT count(*) FROM orders"))
        print("As tea, raw SQL counts:", count)
        quill = Order(shop="ink", item="quill")
        session.add(quill)
        session.commit()
        print("As tea, an order for ink is saved:", quill.id is not None)
