# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "packaging"]
# ///
"""FastAPI requires seven other packages, Starlette and Pydantic among them, and no server."""

from importlib.metadata import requires

from packaging.requirements import Requirement

if __name__ == "__main__":
    required = [Requirement(line) for line in requires("fastapi") or []]
    always = {item.name.lower() for item in required if item.marker is None}
    print("Required everywhere:", ", ".join(sorted(always)))
    print("How many:", len(always))
    standard = {
        item.name.lower()
        for item in required
        if item.marker and item.marker.evaluate({"extra": "standard"})
    }
    print("Added by fastapi[standard]:", ", ".join(sorted(standard)))
