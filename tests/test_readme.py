"""What README and CONTRIBUTING name exists."""

from __future__ import annotations

import re

import pytest
from project import ROOT

TEXTS = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")}


@pytest.mark.parametrize("name", TEXTS)
def test_every_make_target_and_file_that_is_named_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+(?:-[a-z]+)*)", TEXTS[name])) <= targets
    paths = re.findall(
        r"`((?:data|docs|comparison|tests|tools|requirements|hooks|overrides)/[\w./]*)`",
        TEXTS[name],
    )
    paths += re.findall(r"\]\((?!https)([^)#]+)\)", TEXTS[name])
    for path in paths:
        assert (ROOT / path).exists(), path


def test_tools_are_found_after_the_folder_has_been_renamed() -> None:
    # Scripts name the interpreter by the path that it had when they were installed.
    text = (ROOT / "Makefile").read_text()
    assert set(re.findall(r"\$\(VENV\)/bin/([\w-]+)", text)) == {"python"}


def test_contributing_is_short() -> None:
    assert len(TEXTS["CONTRIBUTING.md"].split()) < 600
