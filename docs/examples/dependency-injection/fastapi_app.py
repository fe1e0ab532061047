# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI hands an endpoint what it depends on: made once a request, closed, replaced in tests."""

from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
heard = []


def get_session():
    heard.append("opened")
    yield "the database"
    heard.append("closed")


Session = Annotated[str, Depends(get_session)]


def get_user(session: Session):
    return f"Ann of {session}"


@app.get("/")
def home(session: Session, user: Annotated[str, Depends(get_user)]):
    return user


def in_background(session: Session = None):
    heard.append(f"background task with {session}")


@app.get("/later")
def later(tasks: BackgroundTasks):
    tasks.add_task(in_background)


if __name__ == "__main__":
    client = TestClient(app)
    print("An endpoint with two dependencies:", client.get("/").json())
    print("Sessions in that request:", ", ".join(heard))
    heard.clear()
    client.get("/later")
    print("A dependency of a background task:", *heard)
    app.dependency_overrides[get_session] = lambda: "a stand-in"
    print("Replaced in a test:", client.get("/").json())
