# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Which Python a Django needs stands in its own metadata, and differs from line to line."""

from importlib.metadata import metadata

if __name__ == "__main__":
    django = metadata("django")
    label = "Programming Language :: Python :: 3."
    minors = [
        line.removeprefix(label)
        for line in django.get_all("Classifier", [])
        if line.startswith(label)
    ]
    print("Oldest Python that pip accepts:", django["Requires-Python"])
    print("Versions that Django names:", ", ".join(f"3.{minor}" for minor in minors))
