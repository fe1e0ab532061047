# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "mypy"]
# ///
"""FastAPI ships type hints and runs on yours; mypy checks bodies and answers, not paths."""

import importlib.resources
import os
import re

import mypy.api

CODE = """\
from fastapi import FastAPI, Request
from pydantic import BaseModel

app = FastAPI()

class Note(BaseModel):
    title: str

@app.post("/notes/{note_id}")
def add(number: int, note: Note, request: Request) -> Note:
    reveal_type(note.title)
    reveal_type(request.state.user)
    return {"title": note.titel}

@app.get(7)
def count() -> int:
    return 3
"""


def is_typed(package):
    return (importlib.resources.files(package) / "py.typed").is_file()


def check(code):
    told = mypy.api.run(["--config-file=", "--cache-dir", os.devnull, "--strict", "-c", code])[0]
    lines = re.findall(r"<string>:(\d+): \w+: (.*)", told)
    found = {}
    for number, message in lines:
        found.setdefault(int(number), []).append(message.partition("  [")[0])
    return found


if __name__ == "__main__":
    for package in ["fastapi", "starlette", "pydantic"]:
        print(f"{package} ships py.typed:", is_typed(package))
    told = check(CODE)
    print("A number as a path:", told[15][0])
    print("A misspelt field, and a dict for a model:", "; ".join(told[13]))
    print("A parameter that the path does not have:", told.get(10, ["no error"])[0])
    print("A field of the body:", told[11][0])
    print("What a middleware left on the request:", told[12][0])
