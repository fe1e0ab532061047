"""Links to the repository are those that its host understands, and no others get onto a page."""

from __future__ import annotations

import pytest

from comparison.repository import NOWHERE, Repository, web_address

GITHUB = Repository("https://github.com/example/frameworks", "main")
GITLAB = Repository("https://gitlab.example.org/group/sub/frameworks", "dev/next")


HUB = "https://github.com/example/frameworks"
LAB = "https://gitlab.example.org/group/sub/frameworks/-"


@pytest.mark.parametrize(
    ("made", "address"),
    [
        (GITHUB.view("data/a.yml", 12), f"{HUB}/blob/main/data/a.yml#L12"),
        (GITHUB.edit("data/a.yml", 12), f"{HUB}/edit/main/data/a.yml#L12"),
        (GITHUB.view("data/a b.yml"), f"{HUB}/blob/main/data/a%20b.yml"),
        (
            GITHUB.report("stale-package.yml", package="a&b"),
            f"{HUB}/issues/new?template=stale-package.yml&package=a%26b",
        ),
        (GITLAB.view("data/a.yml", 12), f"{LAB}/blob/dev/next/data/a.yml#L12"),
        (GITLAB.edit("data/a.yml", 12), f"{LAB}/edit/dev/next/data/a.yml#L12"),
        (
            GITLAB.report("wrong-cell.yml", row="csrf"),
            f"{LAB}/issues/new?issue%5Btitle%5D=row%3A+csrf",
        ),
        # `HEAD` is the default branch where a file is shown, and no branch where one is edited.
        (Repository(HUB).view("a.yml", 2), f"{HUB}/blob/HEAD/a.yml#L2"),
        (Repository(HUB).edit("a.yml", 2), f"{HUB}/blob/HEAD/a.yml#L2"),
        (
            Repository("https://gitlab.com/a/b").edit("a.yml"),
            "https://gitlab.com/a/b/-/blob/HEAD/a.yml",
        ),
        (NOWHERE.view("a") + NOWHERE.edit("a", 1) + NOWHERE.report("a.yml", row="a"), ""),
    ],
)
def test_a_link_is_one_that_its_host_understands(made: str, address: str) -> None:
    assert made == address


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
