# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-new"]
# ///
"""FastAPI has no project generator; fastapi-new, a separate package, writes one with uv."""

import importlib
import sys
import tempfile
from importlib.metadata import requires
from pathlib import Path

from fastapi_new.cli import main

HELLO = """
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def hello():
    return "Hello, World!"
"""

if __name__ == "__main__":
    print("FastAPI requires fastapi-new:", "fastapi-new" in " ".join(requires("fastapi")))
    print("fastapi-new has a command:", callable(main))
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        Path(folder, "hello.py").write_text(HELLO)
        Path(folder, "mysite").mkdir()
        Path(folder, "mysite", "__init__.py").write_text(HELLO)
        for name, layout in [("hello", "one file"), ("mysite", "a package")]:
            app = importlib.import_module(name).app
            print(f"Paths of an application in {layout}:", *app.openapi()["paths"])
