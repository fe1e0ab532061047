# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI serves a schema and two pages of documentation to everybody, until told otherwise."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

api = APIRouter()


@api.get("/book")
def book() -> dict[str, str]:
    return {"title": "Dune"}


def create_app(**options):
    app = FastAPI(**options)
    app.include_router(api)
    return app


app = create_app()


def statuses(app):
    client = TestClient(app)
    paths = ["/openapi.json", "/docs", "/redoc"]
    return ", ".join(str(client.get(path).status_code) for path in paths)


if __name__ == "__main__":
    client = TestClient(app)
    schema = client.get("/openapi.json").json()
    print("Paths in the schema:", ", ".join(schema["paths"]))
    print("Version of OpenAPI:", schema["openapi"])
    print("Schema and two pages, a new application:", statuses(app))
    print("The page loads scripts from a CDN:", '<script src="https://' in client.get("/docs").text)
    print("The same with openapi_url=None:", statuses(create_app(openapi_url=None)))
