# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI's TestClient needs httpx2; dependencies can be replaced, a database is yours to clear."""

import sqlite3
import sys
from typing import Annotated
from unittest import mock

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

database = sqlite3.connect(":memory:", check_same_thread=False)
database.execute("CREATE TABLE user (name TEXT)")
app = FastAPI()


def get_weather():
    raise RuntimeError("This would ask another server.")


@app.post("/join")
def join(name: str):
    database.execute("INSERT INTO user VALUES (?)", [name])
    return "Welcome"


@app.get("/users")
def users():
    return [name for (name,) in database.execute("SELECT name FROM user")]


@app.get("/weather")
def weather(now: Annotated[str, Depends(get_weather)]):
    return now


def test_join():
    response = TestClient(app).post("/join?name=ann")
    print("POST with the test client:", response.status_code, response.json())


def test_users():
    print("Users in the next test:", *TestClient(app).get("/users").json())


def test_weather():
    with mock.patch.dict(app.dependency_overrides, {get_weather: lambda: "sunny"}):
        print("With a dependency replaced:", TestClient(app).get("/weather").json())


def without_httpx2():
    with mock.patch.dict(sys.modules, {"httpx2": None, "httpx": None}):
        del sys.modules["starlette.testclient"]
        try:
            import starlette.testclient  # noqa: F401
        except RuntimeError as error:
            return str(error).partition("\n")[0]


if __name__ == "__main__":
    test_join()
    test_users()
    test_weather()
    print("Without httpx2:", without_httpx2())
