# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "sqlalchemy[asyncio]", "aiosqlite", "httpx2"]
# ///
"""SQLModel's async session, here as a dependency, lets FastAPI wait for the database."""

import asyncio
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

engine = create_async_engine("sqlite+aiosqlite://", poolclass=StaticPool)


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    text: str


async def get_session():
    async with AsyncSession(engine) as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]
app = FastAPI()


@app.post("/notes", status_code=201)
async def create(session: SessionDep, texts: list[str | None]):
    async with session.begin():
        for text in texts:
            session.add(Note(text=text))
            await session.flush()


@app.get("/notes")
async def notes(session: SessionDep):
    return (await session.exec(select(Note.text))).all()


async def create_tables():
    async with engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)


if __name__ == "__main__":
    asyncio.run(create_tables())
    client = TestClient(app, raise_server_exceptions=False)
    print("POST of two notes:", client.post("/notes", json=["Buy milk", "Call Ann"]).status_code)
    print("Notes:", ", ".join(client.get("/notes").json()))
    print(
        "POST of a note and one that fails:",
        client.post("/notes", json=["Sell car", None]).status_code,
    )
    print("Notes after it:", ", ".join(client.get("/notes").json()))
    asyncio.run(engine.dispose())
