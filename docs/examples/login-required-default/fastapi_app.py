# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI protects what you give a dependency; given to the application, it is for every route."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException
from fastapi.testclient import TestClient

pages, public = APIRouter(), APIRouter()


def require_login(x_key: Annotated[str | None, Header()] = None):
    if x_key != "secret":
        raise HTTPException(401)


@pages.get("/notes", dependencies=[Depends(require_login)])
def notes():
    return "All the notes."


@pages.get("/drafts")
def drafts():
    return "Here the dependency was forgotten."


@public.get("/imprint")
def imprint():
    return "Who we are."


one_by_one = FastAPI()
one_by_one.include_router(pages)

app = FastAPI()
app.include_router(pages, dependencies=[Depends(require_login)])
app.include_router(public)

closed = FastAPI(dependencies=[Depends(require_login)])
closed.include_router(pages)
closed.include_router(public)


def get(app, path):
    return TestClient(app).get(path).status_code


if __name__ == "__main__":
    print("An endpoint with the dependency:", get(one_by_one, "/notes"))
    print("An endpoint where it was forgotten:", get(one_by_one, "/drafts"))
    print("The same, with the dependency on the router:", get(app, "/drafts"))
    print("An endpoint of another router:", get(app, "/imprint"))
    print("The same, with the dependency on the application:", get(closed, "/imprint"))
    print("/docs, with the dependency on the application:", get(closed, "/docs"))
