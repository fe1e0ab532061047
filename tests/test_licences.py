"""A package's licence and home are what its metadata says, or are said to be missing."""

from __future__ import annotations

from email.message import Message
from pathlib import Path

import pytest

from comparison.data.problems import Unknown
from comparison.pages import licences
from comparison.pages.licences import home, licence

OSI = "License :: OSI Approved"


def metadata(*fields: tuple[str, str]) -> Message:
    """Metadata as the standard library reads it."""
    message = Message()
    for name, value in fields:
        message[name] = value
    return message


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([("License-Expression", "MIT"), ("Classifier", f"{OSI} :: BSD License")], "MIT"),
        ([("Classifier", f"{OSI} :: BSD License"), ("License", "MIT")], "BSD License"),
        (
            [("Classifier", f"{OSI} :: MIT License"), ("Classifier", f"{OSI} :: BSD License")],
            "BSD License, MIT License",
        ),
        ([("Classifier", "Framework :: MkDocs"), ("License", "MIT")], "MIT"),
        ([("Classifier", OSI), ("License", "UNKNOWN")], None),
        ([("License", "Permission is hereby granted, free of charge, " * 9)], None),
        ([("License", "")], None),
        ([], None),
    ],
)
def test_a_licence_is_an_expression_else_classifiers_else_words(
    fields: list[tuple[str, str]], expected: str | None
) -> None:
    assert licence(metadata(*fields)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            [("Project-URL", "Source, https://a.example"), ("Home-page", "https://b.example")],
            "https://b.example",
        ),
        (
            [("Home-page", "https://b.example"), ("Project-URL", "Homepage, https://c.example")],
            "https://c.example",
        ),
        ([("Project-URL", "Source Code, https://a.example")], "https://a.example"),
        ([("Home-page", "https://A.example/B")], "https://a.example/B"),
        ([("Home-page", "http://a.example")], None),
        ([("Home-page", "javascript:alert(1)")], None),
        ([("Project-URL", "Donate, https://a.example")], None),
    ],
)
def test_a_home_is_the_most_fitting_safe_address(
    fields: list[tuple[str, str]], expected: str | None
) -> None:
    assert home(metadata(*fields)) == expected


def test_a_lock_gives_the_packages_that_this_python_wants_by_name(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(
        "--only-binary :all:\n\nsix==1 \\\n    --hash=sha256:0\n"
        "nothing==1 ; python_full_version < '3' \\\n    --hash=sha256:0\n"
        "Jinja2==1 --hash=sha256:0\n"
    )
    assert [package.name for package in licences.installed(lock)] == ["jinja2", "six"]


def test_a_package_that_is_not_installed_is_told(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("there-is-none-of-this-name==1 --hash=sha256:0\n")
    with pytest.raises(Unknown, match=r"of lock\.txt is not installed; 'make site'"):
        licences.installed(lock)


def test_what_is_missing_is_said_and_nothing_is_html(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [licences.Package("a", "1<b>", None, None), licences.Package("b", "1", "MIT & X", "")]
    monkeypatch.setattr(licences, "installed", lambda _: found)
    table = licences.packages_table(tmp_path)
    assert "not stated clearly" in table
    assert "1&lt;b&gt;" in table
    assert "MIT &amp; X" in table
