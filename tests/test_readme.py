"""What README and CONTRIBUTING name exists."""

from __future__ import annotations

import re

from project import ROOT

TEXTS = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")}
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
FOLDERS = "data|docs|comparison|tests|tools|requirements|hooks|overrides"


def test_every_make_target_and_file_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE))
    for text in TEXTS.values():
        assert set(re.findall(r"\bmake ([a-z]+(?:-[a-z]+)*)", text)) <= targets
        paths = re.findall(rf"`((?:{FOLDERS})/[\w./]*)`", text)
        paths += re.findall(r"\]\((?!https)([^)#]+)\)", text)
        assert [path for path in paths if not (ROOT / path).exists()] == []
    assert len(TEXTS["CONTRIBUTING.md"].split()) < 600


def test_tools_are_found_after_the_folder_has_been_renamed() -> None:
    # Scripts name the interpreter by the path that it had when they were installed.
    assert set(re.findall(r"\$\(VENV\)/bin/([\w-]+)", MAKEFILE)) == {"python"}
