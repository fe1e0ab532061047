# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI tries routes in their order, so a broad path hides those below it."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

broad_first = APIRouter(prefix="/broad")
narrow_first = APIRouter(prefix="/narrow")


@broad_first.get("/{name}/")
def show(name: str):
    return f"the note {name}"


@broad_first.get("/new/")
@narrow_first.get("/new/")
def new():
    return "the form for a new note"


narrow_first.add_api_route("/{name}/", show)

app = FastAPI()
app.include_router(broad_first)
app.include_router(narrow_first)

if __name__ == "__main__":
    client = TestClient(app)
    print("GET new/, broad path first:", client.get("/broad/new/").json())
    print("GET new/, narrow path first:", client.get("/narrow/new/").json())
    response = client.get("/narrow/new", follow_redirects=False)
    print("GET new without the slash:", response.status_code)
    print("What it leads to:", client.get("/narrow/new").json())
