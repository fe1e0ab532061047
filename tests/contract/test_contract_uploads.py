"""Attachments: what is kept, where, and who gets it; the same on each app."""

import http.client
import re
from contextlib import closing

import pytest
from browsing import HOST, Browser, Page
from serving import Site
from werkzeug.http import parse_options_header

LIMIT = 1_000_000


def name_of(page: Page) -> str:
    """The name under which a browser would save a download."""
    _, options = parse_options_header(page.headers["Content-Disposition"])
    return options["filename"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data.bin", bytes(range(256))),
        ("page.html", b"<script>alert(1)</script>"),
        ("large.bin", b"x" * LIMIT),
    ],
    ids=["bytes", "page", "large"],
)
def test_the_owner_gets_back_what_was_sent_to_be_saved_not_shown(
    user: Browser, name: str, content: bytes
) -> None:
    number = user.note("With file", attachment=(name, content))
    assert name in user.get("/notes/").says
    page = user.get(f"/notes/{number}/attachment")
    assert page.status_code == 200
    assert page.content == content
    assert name_of(page) == name
    assert page.headers["Content-Type"] == "application/octet-stream"
    assert page.headers["Content-Disposition"].startswith("attachment")
    assert page.headers["X-Content-Type-Options"] == "nosniff"


def test_a_file_over_the_limit_is_a_mistake_in_the_form(site: Site, user: Browser) -> None:
    before = site.files()
    page = user.fill("/notes/new", title="Too large", attachment=("large.bin", b"x" * (LIMIT + 1)))
    assert page.status_code == 200
    assert "larger than" in page.errors
    assert page.form("title").fields["title"] == "Too large", "what was typed stays"
    assert user.notes() == []
    assert site.files() == before


def test_a_request_far_over_the_limit_is_refused_by_the_server(site: Site, user: Browser) -> None:
    """Refused from its head, before the body has been sent."""
    with closing(http.client.HTTPConnection("127.0.0.1", site.port, timeout=30)) as connection:
        connection.putrequest("POST", "/notes/new", skip_host=True)
        connection.putheader("Host", HOST)
        connection.putheader("Content-Length", str(10 * LIMIT))
        connection.endheaders()
        assert connection.getresponse().status == 413


def test_an_empty_file_and_a_name_of_over_a_hundred_characters_are_mistakes(user: Browser) -> None:
    long = "x" * 97 + ".txt"
    assert "empty" in user.fill("/notes/new", title="T", attachment=("a.txt", b"")).errors
    assert "100 characters" in user.fill("/notes/new", title="T", attachment=(long, b"x")).errors


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../x.txt", "x.txt"),
        ("/etc/x.txt", "x.txt"),
        ("a/b/x.txt", "x.txt"),
        ("..\\..\\x.txt", r"[^\\]*x.txt"),
        ("C:\\windows\\x.txt", r"[^\\]*x.txt"),
        ("メモ für später.txt", "メモ für später.txt"),
    ],
)
def test_a_name_is_kept_without_folders(user: Browser, name: str, kept: str) -> None:
    number = user.note("Tricky", attachment=(name, b"x"))
    assert re.fullmatch(kept, name_of(user.get(f"/notes/{number}/attachment")))


def test_the_disk_knows_random_names_only(site: Site, user: Browser) -> None:
    before = site.files()
    user.note("One", attachment=("../../same.html", b"1"))
    user.note("Two", attachment=("same.html", b"2"))
    new = site.files() - before
    assert {file.parent for file in new} == {site.data / "uploads"}
    assert len(new) == 2
    assert all(re.fullmatch("[0-9a-f]{32}", file.name) for file in new)


def test_a_file_goes_when_it_is_replaced_removed_or_its_note_deleted(
    site: Site, user: Browser
) -> None:
    before = site.files()
    number = user.note("Changing", attachment=("one.txt", b"1"))
    user.fill(f"/notes/{number}/edit", attachment=("two.txt", b"2"))
    assert user.get(f"/notes/{number}/attachment").content == b"2"
    assert len(site.files() - before) == 1

    user.fill(f"/notes/{number}/edit", title="Changed")
    assert name_of(user.get(f"/notes/{number}/attachment")) == "two.txt", "no file: it stays"

    user.fill(f"/notes/{number}/edit", remove_attachment="on")
    assert user.get(f"/notes/{number}/attachment").status_code == 404
    assert site.files() == before

    user.fill(f"/notes/{number}/edit", attachment=("three.txt", b"3"))
    user.fill(f"/notes/{number}/delete")
    assert site.files() == before
