# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""A FastAPI route answers the one method that it names; others get 405, HEAD and OPTIONS too."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/notes")
def notes():
    return "Notes"


@app.post("/notes/new")
def new():
    return "Saved"


@app.api_route("/drafts", methods=["GET", "HEAD"])
def drafts():
    return "Drafts"


if __name__ == "__main__":
    client = TestClient(app)
    print("GET /notes:", client.get("/notes").status_code)
    response = client.post("/notes")
    print("POST /notes:", response.status_code)
    print("Methods that /notes allows:", response.headers["Allow"])
    print("HEAD /notes:", client.head("/notes").status_code)
    print("OPTIONS /notes:", client.options("/notes").status_code)
    print("POST /notes/new:", client.post("/notes/new").status_code)
    print("GET /notes/new:", client.get("/notes/new").status_code)
    print("HEAD /drafts, where the route names it:", client.head("/drafts").status_code)
