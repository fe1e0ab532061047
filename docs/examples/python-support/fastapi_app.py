# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi"]
# ///
"""FastAPI's metadata names the oldest Python, and the versions that it is meant for."""

from importlib.metadata import metadata

if __name__ == "__main__":
    for name in ("FastAPI", "Starlette", "Pydantic"):
        print(f"Oldest Python that pip accepts for {name}:", metadata(name)["Requires-Python"])
    label = "Programming Language :: Python :: 3."
    classifiers = metadata("FastAPI").get_all("Classifier", [])
    named = [line.removeprefix(label) for line in classifiers if line.startswith(label)]
    print("Versions that FastAPI names:", ", ".join(f"3.{minor}" for minor in named))
