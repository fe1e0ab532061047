# /// script
# dependencies = []
# ///
"""Take a model of Pydantic 1 as the body of a request."""

from fastapi import FastAPI
from pydantic.v1 import BaseModel


class Note(BaseModel):
    title: str


app = FastAPI()
try:

    @app.post("/")
    def write(note: Note):
        return note

    print("a model of pydantic.v1: accepted")
except Exception as error:
    print("a model of pydantic.v1:", type(error).__name__)
