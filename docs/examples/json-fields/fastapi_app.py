# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""SQLModel takes SQLAlchemy's JSON column: what is in it is queried, but not checked or tracked."""

from typing import Annotated, Any

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.pool import StaticPool
from sqlmodel import JSON, Field, Session, SQLModel, create_engine, select

memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
engine = create_engine("sqlite://", **memory)


class Size(BaseModel):
    litres: int


class Data(BaseModel):
    size: Size
    tags: list[str] = []


class NewProduct(SQLModel):
    name: str
    data: Data


class Product(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    data: dict[str, Any] = Field(sa_type=JSON)
    tracked: dict[str, Any] = Field(default_factory=dict, sa_type=MutableDict.as_mutable(JSON))


def get_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]
app = FastAPI()


@app.post("/products")
def add_product(new: NewProduct, session: SessionDep):
    session.add(Product(**new.model_dump()))
    session.commit()


@app.get("/products")
def products(litres: int, session: SessionDep) -> list[str]:
    size = Product.data["size", "litres"].as_integer()
    return session.exec(select(Product.name).where(size >= litres)).all()


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    client = TestClient(app)

    def add(name, litres):
        return client.post("/products", json={"name": name, "data": {"size": {"litres": litres}}})

    add("teapot", 2)
    add("cup", 1)
    print("At least 2 litres:", *client.get("/products?litres=2").json())
    print("A size that is no number, to the endpoint:", add("spoon", "small").status_code)
    with Session(engine) as session:
        spoon = Product(name="spoon", data={"size": {"litres": "small"}})
        session.add(spoon)
        session.commit()
        print("A size that is no number, to the table:", spoon.data["size"]["litres"])
        spoon.data["lid"] = spoon.tracked["lid"] = "none"
        session.commit()
        print("Saved, after a key was added:", "lid" in spoon.data)
        print("Saved, with MutableDict:", "lid" in spoon.tracked)
