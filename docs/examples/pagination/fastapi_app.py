# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-pagination", "httpx2", "sqlalchemy[asyncio]", "sqlmodel"]
# ///
"""FastAPI has no pages; FastAPI Pagination adds them, once the endpoint and the app are told."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from fastapi_pagination import LimitOffsetPage, Page, add_pagination, paginate
from fastapi_pagination.ext.sqlmodel import paginate as paginate_query
from sqlalchemy import event
from sqlmodel import Field, Session, SQLModel, create_engine, select
from sqlmodel.pool import StaticPool

app, forgotten = FastAPI(), FastAPI()
engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
statements = []


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)


@app.get("/notes")
def notes() -> Page[Note]:
    with Session(engine) as session:
        return paginate_query(session, select(Note).order_by(Note.id))


@app.get("/offset")
def offset() -> LimitOffsetPage[int]:
    return paginate(range(1000))


add_pagination(app)


@forgotten.get("/notes")
def unpaged() -> Page[int]:
    return paginate(range(1000))


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all(Note() for _ in range(1000))
        session.commit()
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    get = TestClient(app).get
    page = get("/notes?page=2").json()
    print("Page 2:", f"{len(page['items'])} of {page['total']} on {page['pages']} pages")
    print("Queries for it:", len(statements))
    print("?size=5000:", get("/notes?size=5000").status_code)
    response = get("/notes?page=9999")
    print("?page=9999:", response.status_code, len(response.json()["items"]))
    print("Limit and offset:", ", ".join(get("/offset").json()))
    client = TestClient(forgotten, raise_server_exceptions=False)
    print("Without add_pagination():", client.get("/notes").status_code)
