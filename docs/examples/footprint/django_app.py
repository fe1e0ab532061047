# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "packaging"]
# ///
"""Django requires two other packages, and a third on Windows."""

from importlib.metadata import requires

from packaging.requirements import Requirement

if __name__ == "__main__":
    required = [Requirement(line) for line in requires("django") or []]
    always = [item.name for item in required if item.marker is None]
    windows = [
        item.name
        for item in required
        if item.marker and item.marker.evaluate({"sys_platform": "win32", "extra": ""})
    ]
    print("Required everywhere:", ", ".join(sorted(always)))
    print("Required on Windows, too:", ", ".join(sorted(windows)))
