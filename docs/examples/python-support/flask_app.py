# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask's metadata names the oldest Python; a library that it requires may ask for a newer one."""

from importlib.metadata import metadata

if __name__ == "__main__":
    for name in ("Flask", "Werkzeug", "Click"):
        print(f"Oldest Python that pip accepts for {name}:", metadata(name)["Requires-Python"])
