# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-cli", "typer"]
# ///
"""The fastapi command, of FastAPI CLI, serves an app; commands of your own are made with Typer."""

import importlib.metadata

import typer
from fastapi import FastAPI
from fastapi_cli.cli import dev, run
from typer.testing import CliRunner

app = FastAPI()
cli = typer.Typer()


@cli.command()
def hello(name: str):
    print(f"Hello, {name}!")


if __name__ == "__main__":
    always = [name for name in importlib.metadata.requires("fastapi") if "extra ==" not in name]
    for name in ("fastapi-cli", "typer"):
        print(f"FastAPI requires {name}:", name in " ".join(always))
    print("Commands of FastAPI CLI that serve an app:", dev.__name__, run.__name__)
    print("Own command, with Typer:", CliRunner().invoke(cli, ["Ann"]).output.strip())
    print("An app has commands:", hasattr(app, "cli"))
