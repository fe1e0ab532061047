# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-cli", "uvicorn"]
# ///
"""fastapi dev, of FastAPI CLI, reloads and stays on this machine; fastapi run is open to all."""

import contextlib
import importlib.metadata
import io
import os
import re
import subprocess
import sys
from unittest import mock
from urllib.request import urlopen

import typer
from fastapi import FastAPI
from fastapi_cli.cli import app as cli

app = FastAPI()


@app.get("/")
def index():
    return "Buy milk"


def told_to_server(command):
    with mock.patch("uvicorn.run") as run, contextlib.redirect_stdout(io.StringIO()):
        typer.main.get_command(cli).main([command, __file__], standalone_mode=False)
    return run.call_args.kwargs


if __name__ == "__main__":
    required = importlib.metadata.requires("fastapi")
    always = [name for name in required if "extra ==" not in name]
    print("FastAPI requires FastAPI CLI:", "fastapi-cli" in " ".join(always))

    command = [sys.executable, "-m", "fastapi", "dev", "--no-reload", "--port", "0", __file__]
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    server = subprocess.Popen(command, stdout=-1, stderr=-2, encoding="utf-8", env=environ)
    said = ""
    while "running on" not in said:
        said += next(server.stdout)
    address = re.search(r"running on (\S+)", said)[1]
    print("First page:", urlopen(address, timeout=5).read().decode())
    print("It says:", re.search(r"Starting .*", said)[0])
    server.terminate()
    server.wait()

    for name in ["dev", "run"]:
        told = told_to_server(name)
        print(f"Host and port of fastapi {name}:", told["host"], told["port"])
        print(f"fastapi {name} reloads:", told["reload"])
