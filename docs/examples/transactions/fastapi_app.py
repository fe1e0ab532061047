# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""With a session as a dependency, what a request has not committed is gone when it ends."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, delete, func, select

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)


class Order(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    item: str


def get_session():
    with Session(engine) as session:
        yield session


def get_transaction():
    with Session(engine) as session, session.begin():
        yield session


def fail_halfway(session):
    session.add(Order(item="teapot"))
    session.flush()
    raise RuntimeError("The payment was refused.")


app = FastAPI()


@app.get("/order/fails")
def order_fails(session: Annotated[Session, Depends(get_session)]):
    fail_halfway(session)


@app.get("/order/forgets")
def order_forgets(session: Annotated[Session, Depends(get_session)]):
    session.add(Order(item="teapot"))
    session.flush()


@app.get("/order/commits")
def order_commits(session: Annotated[Session, Depends(get_session)]):
    session.add(Order(item="teapot"))
    session.commit()


@app.get("/transaction")
def in_transaction(session: Annotated[Session, Depends(get_transaction)]):
    session.add(Order(item="teapot"))


@app.get("/transaction/fails")
def in_transaction_fails(session: Annotated[Session, Depends(get_transaction)]):
    fail_halfway(session)


@app.get("/transaction/late")
def fails_at_commit(session: Annotated[Session, Depends(get_transaction)]):
    session.add(Order(item=None))


@app.get("/transaction/in-time")
def fails_at_commit_in_time(
    session: Annotated[Session, Depends(get_transaction, scope="function")],
):
    session.add(Order(item=None))


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)

    def orders_left(url):
        with Session(engine) as session:
            session.exec(delete(Order))
            session.commit()
        status = TestClient(app, raise_server_exceptions=False).get(url).status_code
        with Session(engine) as session:
            return f"{session.exec(select(func.count(Order.id))).one()} (answer {status})"

    print("Orders left by an endpoint that fails halfway:", orders_left("/order/fails"))
    print("Orders left by an endpoint that forgets to commit:", orders_left("/order/forgets"))
    print("Orders left by an endpoint that commits:", orders_left("/order/commits"))
    print("Orders left, where the dependency commits:", orders_left("/transaction"))
    left = orders_left("/transaction/fails")
    print("Orders left, where the dependency commits and the endpoint fails:", left)
    left = orders_left("/transaction/late")
    print("Orders left, where the commit of the dependency fails:", left)
    left = orders_left("/transaction/in-time")
    print('Orders left, where it fails with scope="function":', left)
