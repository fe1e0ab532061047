# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI checks path parameters by their type hints: a bad value gets 422 and the reason."""

from datetime import date
from typing import Literal

from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.convertors import CONVERTOR_TYPES

app = FastAPI()


def shown(value):
    return f"{value} ({type(value).__name__})"


@app.get("/notes/{value}")
def note(value: int):
    return shown(value)


@app.get("/prices/{value}")
def price(value: float):
    return shown(value)


@app.get("/shelves/{value}")
def shelf(value: Literal["fiction", "poetry"]):
    return shown(value)


@app.get("/diary/{value}")
def diary(value: date):
    return shown(value)


@app.get("/pages/{value:int}")
def page(value: int):
    return shown(value)


if __name__ == "__main__":
    client = TestClient(app)
    print("GET /notes/7:", client.get("/notes/7").json())
    response = client.get("/notes/seven")
    print("GET /notes/seven:", response.status_code)
    print("The reason:", response.json()["detail"][0]["msg"])
    print("GET /prices/9.5:", client.get("/prices/9.5").json())
    print("GET /shelves/poetry:", client.get("/shelves/poetry").json())
    print("GET /shelves/history:", client.get("/shelves/history").status_code)
    print("GET /diary/2026-02-28:", client.get("/diary/2026-02-28").json())
    print("GET /diary/2026-02-30:", client.get("/diary/2026-02-30").status_code)
    print("Converters:", ", ".join(sorted(CONVERTOR_TYPES)))
    print("GET /pages/7, converter in the path:", client.get("/pages/7").json())
    print("GET /pages/seven, converter in the path:", client.get("/pages/seven").status_code)
