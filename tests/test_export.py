"""What is published for programs says what the data says, holds to its schema, and never varies."""

import csv
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import html
from project import HOST, SMALL, parts, read, replace

from comparison.export import files, matrix_csv, search_entries
from comparison.export.addresses import API, SiteAddresses

ATOM = "{http://www.w3.org/2005/Atom}"
CSV = f"{API}/matrix.csv"


def link(target: str) -> str:
    """Return an address as MkDocs makes it: `#row` stands on the page of the matrix."""
    page, hash_, anchor = target.partition("#")
    page = (page or "compare/index.md").replace("index.md", "").replace(".md", "/")
    return f"{page}{hash_}{anchor}"


def publish(root: Path, address: str = "") -> dict[str, str]:
    found = files(read(root), SiteAddresses("Small", address, link))
    return {path: make() for path, make in found.items()}


@cache
def published(address: str = "") -> dict[str, str]:
    """Return what is published of the small project, by path."""
    return publish(SMALL, address)


@cache
def document(name: str, address: str = "") -> Any:
    return json.loads(published(address)[f"{API}/{name}.json"])


@pytest.mark.parametrize("kind", ["matrix", "features", "feature", "framework", "decision"])
def test_a_schema_explains_each_field(kind: str) -> None:
    schema = document(f"schema/{kind}")
    assert "$id" not in schema
    assert document(f"schema/{kind}", HOST)["$id"] == f"{HOST}{API}/schema/{kind}.json"
    for part in parts(schema):
        for name, field in part.get("properties", {}).items():
            assert "description" in field or "description" in part, name


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"support": "built-in"', '"support": "buit-in"'),
        ('"default": "enabled"', '"default": "sometimes"'),
        ('"category": "security"', '"category": "securty"'),
        ('"outcome": "passed"', '"outcome": "perhaps"'),
        ('"recorded": "2026-11-01"', '"recorded": "2026-13-01"'),
        ('"https://beta.example.org/docs/csrf/"', '"http://beta.example.org/docs/csrf/"'),
        ('"state": "maintained"', '"state": "lost"'),
        ('"identifier": "CC-BY-SA-4.0"', '"identifier": "MIT"'),
        ('"checked": "2026-11-01"', '"checked": "yesterday"'),
        ('"feature": {', '"feature": {"one": "more",'),
        ('"cells": {', '"cells": {"gamma": null,'),
        ('"versions": {', '"versions": {"No name": "1",'),
        ('"standing": "proven",', ""),
        ('"beta": {', '"alpha": {'),  # of which the last counts, and one is missing
    ],
)
def test_a_schema_refuses_what_nobody_described(right: str, wrong: str) -> None:
    schema = document("schema/feature")
    check = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    text = published()[f"{API}/features/csrf.json"]
    assert right in text
    assert check.is_valid(json.loads(text))
    assert not check.is_valid(json.loads(text.replace(right, wrong, 1)))


def test_a_row_says_what_the_data_says() -> None:
    rows = {row["id"]: row for row in document("matrix")["features"]}
    alpha = {"framework": "alpha", "outcome": "passed", "recorded": "2026-11-01"}
    assert rows["csrf"]["standing"] == "proven"
    assert rows["csrf"]["proof"] == {
        "id": "csrf",
        "url": "../../proofs/csrf/",
        "programs": {"alpha": "../../examples/csrf/alpha_app.py"},
        "runs": [
            {"versions": {"alpha": "5.10.1"}, "python": "3.13.0", **alpha},
            {"versions": {"alpha": "5.2.9"}, "python": "3.11.0", **alpha},
        ],
    }
    assert (rows["csp"]["standing"], rows["csp"]["proof"]) == ("sourced", None)
    assert rows["csp"]["unproven_because"]["text"] == "A matter of dates."
    assert rows["csp"]["cells"]["alpha"] == {
        "support": "built-in",
        "default": "disabled",
        "turn_on": {"text": "CSP", "markdown": "`CSP`"},
        "since": "5.10",
        "packages": [],
        "sources": ["https://alpha.example.org/docs/csp/"],
        "says": [],
        "note": {"text": "Off until you set it.", "markdown": "Off until you set it."},
    }


def test_the_name_of_a_row_is_text_in_the_search(small: Path) -> None:
    replace(small / "data" / "features" / "security.yml", "CSRF protection", "A < B's & C")
    entries = search_entries.entries(read(small).matrix, link)
    assert next(entries)["title"] == "A &lt; B's &amp; C"


def test_the_table_has_a_line_for_each_cell_by_the_rules_of_csv() -> None:
    mark, text = published()[CSV][0], published()[CSV][1:]
    assert mark == "\ufeff"  # which says that it is UTF-8
    assert text.count("\n") == text.count("\r\n") == 7
    lines = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [(line["feature"], line["framework"]) for line in lines] == [
        (row, framework) for row in ("csrf", "csp", "cli") for framework in ("alpha", "beta")
    ]
    assert lines[1] == {
        "feature": "csrf",
        "name": "CSRF protection",
        "category": "security",
        "framework": "beta",
        "support": "third-party",
        "default": "",
        "since": "",
        "packages": "beta-forms",
        "note": "A forged POST is accepted.",
        "sources": "https://beta.example.org/docs/csrf/ https://beta-forms.example.org/csrf/",
        "standing": "proven",
        "checked": "2026-11-01",
        "url": "../../compare/#csrf",
    }
    assert (lines[2]["default"], lines[2]["since"]) == ("disabled", "5.10")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_part_of_a_text_of_the_table_is_a_formula(sign: str) -> None:
    for before in ("", " ", "\t", "a,", "a;", "a\t", "a; ", "a;,", 'a,"', 'a;b, "'):
        assert matrix_csv.guarded(f"{before}{sign}1") == f"{before}'{sign}1"
    for text in (f"a{sign}1", f"a {sign}1", f"a, b{sign}1", f"'{sign}1"):
        assert matrix_csv.guarded(text) == text


def feed(files: dict[str, str]) -> tuple[Any, list[Any]]:
    """Return the feed of what is published, and its entries."""
    root = html.etree.fromstring(files["feed.xml"].encode())
    return root, root.findall(f"{ATOM}entry")


#: Readers know them, wherever the site is: one that changed would show as new.
IDS = [
    "urn:uuid:88a6dce2-8abb-5883-9ced-4a83c83a884a",
    "urn:uuid:0faf0360-ad4b-55dc-93c6-43cbb7710a36",
    "urn:uuid:bdf56e95-a059-570e-bffc-e0b0fb756e45",
]


def test_the_feed_passes_what_a_validator_looks_for() -> None:
    """RFC 4287: what the feed and each entry must have once, and what content may hold."""
    root, entries = feed(published())
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    known = {"id", "title", "updated", "link", "author", "rights", "entry", "content", "name"}
    assert {str(element.tag).removeprefix(ATOM) for element in root.iter()} <= {"feed", *known}
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
    for each in (root, feed(published(HOST))[0]):
        assert [element.text for element in each.iter(f"{ATOM}id")] == IDS
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Small"
    links = [(each.get("rel"), each.get("href")) for each in root.iter(f"{ATOM}link")]
    assert [rel for rel, _ in links] == ["self", *["alternate"] * 3]
    assert links[0] == ("self", "feed.xml")
    for content in root.iter(f"{ATOM}content"):
        assert content.get("type") == "html"
        body = html.etree.fromstring(f"<div>{content.text}</div>")  # as XML, which is stricter
        assert {element.tag for element in body.iter()} <= {"div", "p", "a", "code", "em", "strong"}


def test_a_change_more_of_a_day_leaves_the_others_their_moments(small: Path) -> None:
    file = small / "data" / "changes.yml"
    more = "- {id: second, date: 2026-11-01, title: Title, words: Words.}\n"
    file.write_text(more + file.read_text("utf-8"), "utf-8")
    (_, *before), (newest, *after) = (
        [updated.text for updated in feed(each)[0].iter(f"{ATOM}updated")]
        for each in (published(), publish(small))
    )
    assert after == ["2026-11-01T00:00:01Z", *before]
    assert newest == after[0]


def test_an_entry_says_what_changed_and_leads_to_it() -> None:
    _, (first, last) = feed(published(HOST))
    body = html.fragment_fromstring(first.findtext(f"{ATOM}content"), create_parent="div")
    assert [element.text_content() for element in body] == [
        "Beta has <three>; see commands & the proofs.",
        "Row: Command line",
    ]
    cli = f"{HOST}compare/#cli"
    assert body.xpath(".//a/@href") == [cli, f"{HOST}proofs/", cli]
    assert "Row" not in last.findtext(f"{ATOM}content")
