# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's metadata names its licence; what it takes from Python comes with Python's licence."""

from importlib.metadata import files, metadata

if __name__ == "__main__":
    django = metadata("django")
    print("Licence:", django["License-Expression"] or django["License"])
    names = {file.name for file in files("django") if "dist-info" in str(file)}
    print("Licence of what comes from Python:", "LICENSE.python" in names)
