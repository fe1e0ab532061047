"""Links to the repository are those that its host understands, and no others get onto a page."""

from __future__ import annotations

from comparison.repository import NOWHERE, Repository, web_address

HUB = "https://github.com/example/frameworks"
LAB = "https://gitlab.example.org/group/sub/frameworks/-"
GITHUB, GITLAB = Repository(HUB, "main"), Repository(LAB[:-2], "dev/next")


#: Links as they are made, and as their hosts understand them.
LINKS = [
    (GITHUB.view("data/a.yml", 12), f"{HUB}/blob/main/data/a.yml#L12"),
    (GITHUB.edit("data/a.yml", 12), f"{HUB}/edit/main/data/a.yml#L12"),
    (GITHUB.view("data/a b.yml"), f"{HUB}/blob/main/data/a%20b.yml"),
    (
        GITHUB.report("stale.yml", package="a&b"),
        f"{HUB}/issues/new?template=stale.yml&package=a%26b",
    ),
    (GITLAB.view("data/a.yml", 12), f"{LAB}/blob/dev/next/data/a.yml#L12"),
    (GITLAB.edit("data/a.yml", 12), f"{LAB}/edit/dev/next/data/a.yml#L12"),
    (GITLAB.report("a.yml", row="csrf"), f"{LAB}/issues/new?issue%5Btitle%5D=row%3A+csrf"),
    # `HEAD` is the default branch where a file is shown, and no branch where one is edited.
    (Repository(HUB).view("a.yml", 2), f"{HUB}/blob/HEAD/a.yml#L2"),
    (Repository(HUB).edit("a.yml", 2), f"{HUB}/blob/HEAD/a.yml#L2"),
    (Repository(LAB[:-2]).edit("a.yml"), f"{LAB}/blob/HEAD/a.yml"),
    (NOWHERE.view("a") + NOWHERE.edit("a", 1) + NOWHERE.report("a.yml", row="a"), ""),
]
#: What a repository may be called, and the address that is linked to.
ADDRESSES = {
    "https://github.com/a/b.git": "https://github.com/a/b",
    "https://github.com/a/b/": "https://github.com/a/b",
    "https://git.example.org:8443/a/b": "https://git.example.org:8443/a/b",
    "http://github.com/a/b": "",
    "git@github.com:a/b.git": "",
    "javascript:alert(1)": "",
    "javascript://github.com/a/b": "",
    'https://github.com/a/b"onclick="x': "",
    "https://user:secret@github.com/a/b": "",
    "https://github.com": "",
    "": "",
}


def test_a_link_is_one_that_its_host_understands() -> None:
    for made, address in LINKS:
        assert made == address


def test_only_an_https_address_is_linked_to() -> None:
    assert {text: web_address(text) for text in ADDRESSES} == ADDRESSES
