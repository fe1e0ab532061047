# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask and the libraries that it requires name their licences in their metadata."""

from importlib.metadata import metadata

if __name__ == "__main__":
    for name in ("Flask", "Werkzeug", "Jinja2", "MarkupSafe", "ItsDangerous", "Click", "Blinker"):
        package = metadata(name)
        licences = [
            line.rpartition(" :: ")[2]
            for line in package.get_all("Classifier", [])
            if line.startswith("License ::")
        ]
        print(f"Licence of {name}:", package["License-Expression"] or ", ".join(licences))
