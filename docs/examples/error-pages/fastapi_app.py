# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI answers errors with JSON, a crash with plain text; which class a handler names counts."""

import fastapi
import starlette.exceptions
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from fastapi.testclient import TestClient


def create_app(error=None):
    app = FastAPI()

    @app.get("/notes/{number}")
    def note(number: int):
        raise fastapi.HTTPException(404, "No such note.")

    @app.get("/fail")
    def fail():
        raise RuntimeError("Out of milk.")

    if error:

        @app.exception_handler(error)
        def page(request, error):
            return HTMLResponse(f"<h1>{type(error).__name__}", getattr(error, "status_code", 500))

    return app


app = create_app()


def get(app, url):
    response = TestClient(app, raise_server_exceptions=False).get(url)
    return f"{response.status_code} {response.text[:60]}"


if __name__ == "__main__":
    print("Not found, raised:", get(app, "/notes/7"))
    print("Not found, no such address:", get(app, "/missing"))
    print("Wrong input:", get(app, "/notes/many"))
    print("A crash:", get(app, "/fail"))
    name = "A page for FastAPI's HTTPException"
    fastapi_page = create_app(fastapi.HTTPException)
    print(f"{name}, raised:", get(fastapi_page, "/notes/7"))
    print(f"{name}, no such address:", get(fastapi_page, "/missing"))
    name = "A page for Starlette's HTTPException"
    starlette_page = create_app(starlette.exceptions.HTTPException)
    print(f"{name}, raised:", get(starlette_page, "/notes/7"))
    print(f"{name}, no such address:", get(starlette_page, "/missing"))
    print("A page for Exception, a crash:", get(create_app(Exception), "/fail"))
    page = create_app(RequestValidationError)
    print("A page for RequestValidationError, wrong input:", get(page, "/notes/many"))
