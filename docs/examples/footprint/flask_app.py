# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "packaging"]
# ///
"""Flask requires six other packages, which it is built on."""

from importlib.metadata import requires

from packaging.requirements import Requirement

if __name__ == "__main__":
    required = [Requirement(line) for line in requires("flask") or []]
    always = {item.name.lower() for item in required if item.marker is None}
    print("Required everywhere:", ", ".join(sorted(always)))
    print("How many:", len(always))
