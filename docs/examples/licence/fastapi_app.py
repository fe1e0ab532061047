# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi"]
# ///
"""FastAPI, Starlette and Pydantic name their licences in their metadata."""

from importlib.metadata import metadata

if __name__ == "__main__":
    for name in ("FastAPI", "Starlette", "Pydantic", "AnyIO", "OpenTelemetry-API"):
        package = metadata(name)
        print(f"Licence of {name}:", package["License-Expression"] or package["License"])
