"""Links to the repository are those that its host understands, and no others get onto a page."""

from __future__ import annotations

import pytest

from comparison.repository import NOWHERE, Repository, web_address

GITHUB = Repository("https://github.com/example/frameworks", "main")
GITLAB = Repository("https://gitlab.example.org/group/sub/frameworks", "dev/next")


def test_github_shows_and_edits_a_file_at_a_line() -> None:
    root = "https://github.com/example/frameworks"
    assert GITHUB.view("data/a.yml", 12) == f"{root}/blob/main/data/a.yml#L12"
    assert GITHUB.edit("data/a.yml", 12) == f"{root}/edit/main/data/a.yml#L12"
    assert GITHUB.view("data/a b.yml") == f"{root}/blob/main/data/a%20b.yml"


def test_gitlab_has_paths_of_its_own() -> None:
    root = "https://gitlab.example.org/group/sub/frameworks/-"
    assert GITLAB.view("data/a.yml", 12) == f"{root}/blob/dev/next/data/a.yml#L12"
    assert GITLAB.edit("data/a.yml", 12) == f"{root}/edit/dev/next/data/a.yml#L12"
    assert GITLAB.report("wrong-cell.yml", row="csrf") == (
        f"{root}/issues/new?issue%5Btitle%5D=row%3A+csrf"
    )


@pytest.mark.parametrize(
    ("address", "shown"),
    [("https://github.com/a/b", "blob/HEAD"), ("https://gitlab.com/a/b", "-/blob/HEAD")],
)
def test_without_a_branch_a_file_is_shown_and_not_edited(address: str, shown: str) -> None:
    """`HEAD` is the default branch where a file is shown, and no branch where one is edited."""
    repository = Repository(address)
    assert repository.view("a.yml", 2) == f"{address}/{shown}/a.yml#L2"
    assert repository.edit("a.yml", 2) == f"{address}/{shown}/a.yml#L2"


def test_a_report_names_the_form_and_fills_its_field() -> None:
    assert GITHUB.report("stale-package.yml", package="a&b") == (
        "https://github.com/example/frameworks/issues/new?template=stale-package.yml&package=a%26b"
    )


def test_without_an_address_there_are_no_links() -> None:
    assert not NOWHERE.view("a") + NOWHERE.edit("a", 1) + NOWHERE.report("a.yml", row="a")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://github.com/a/b.git", "https://github.com/a/b"),
        ("https://github.com/a/b/", "https://github.com/a/b"),
        ("https://git.example.org:8443/a/b", "https://git.example.org:8443/a/b"),
        ("http://github.com/a/b", ""),
        ("git@github.com:a/b.git", ""),
        ("javascript:alert(1)", ""),
        ("javascript://github.com/a/b", ""),
        ('https://github.com/a/b"onclick="x', ""),
        ("https://user:secret@github.com/a/b", ""),
        ("https://github.com", ""),
        ("", ""),
    ],
)
def test_only_an_https_address_is_linked_to(text: str, address: str) -> None:
    assert web_address(text) == address
