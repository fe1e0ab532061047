# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""An APIRouter groups paths, dependencies and tags, and can hold another; files are mounted."""

import tempfile
from pathlib import Path

from fastapi import APIRouter, Depends, FastAPI, Response
from fastapi.staticfiles import StaticFiles
from fastapi.testclient import TestClient

folder = tempfile.TemporaryDirectory()
Path(folder.name, "notes.css").write_text("h1 { color: teal; }")


def mark(response: Response):
    response.headers["X-Part"] = "notes"


archive = APIRouter(prefix="/archive")
notes = APIRouter(prefix="/notes", tags=["notes"], dependencies=[Depends(mark)])


@archive.get("/")
def old():
    return "Old notes"


@notes.get("/")
def show():
    return "All notes"


notes.include_router(archive)


def create_app(*routers):
    app = FastAPI()
    app.add_api_route("/", lambda: "Home")
    for router in routers:
        app.include_router(router)
    return app


app = create_app(notes)
app.mount("/static", StaticFiles(directory=folder.name))

if __name__ == "__main__":
    bare = TestClient(create_app())
    print("GET /notes/, router not included:", bare.get("/notes/").status_code)

    client = TestClient(app)
    print("GET /notes/, router included:", client.get("/notes/").json())
    print("GET /notes/archive/, nested router:", client.get("/notes/archive/").json())
    print("Header from the dependency, on /notes/:", client.get("/notes/").headers.get("X-Part"))
    header = client.get("/notes/archive/").headers.get("X-Part")
    print("Header from the dependency, on /notes/archive/:", header)
    print("Header from the dependency, on /:", client.get("/").headers.get("X-Part"))
    print("Tags in the schema:", *app.openapi()["paths"]["/notes/"]["get"]["tags"])
    print("GET /static/notes.css, mounted:", client.get("/static/notes.css").text)
    parts = [name for name in dir(APIRouter) if "template" in name or "migration" in name]
    print("Methods of a router for templates or migrations:", len(parts))
