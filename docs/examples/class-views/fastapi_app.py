# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI's endpoints are functions; Starlette's classes fit in, without checks and schema."""

import fastapi.routing
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.endpoints import HTTPEndpoint
from starlette.responses import PlainTextResponse

app = FastAPI()


class Notes(HTTPEndpoint):
    async def get(self, request):
        return PlainTextResponse("All notes")

    async def post(self, request):
        body = await request.json()
        return PlainTextResponse(f"Saved {body['text']}")


app.add_route("/notes", Notes)


@app.get("/hello/{name}")
def hello(name: str):
    return f"Hello, {name}!"


if __name__ == "__main__":
    client = TestClient(app)
    print("GET /hello/Ann, a function:", client.get("/hello/Ann").json())
    print("GET /notes, Starlette's HTTPEndpoint:", client.get("/notes").text)
    print("POST /notes, HTTPEndpoint:", client.post("/notes", json={"text": "Milk"}).text)
    print("DELETE /notes, HTTPEndpoint:", client.delete("/notes").status_code)
    print("Paths in the schema:", ", ".join(app.openapi()["paths"]))
    names = [name for name in {*dir(fastapi), *dir(fastapi.routing)} if "View" in name]
    print("Classes for views in FastAPI:", ", ".join(names) or "none")
