"""What is published for programs says what the data says, holds to its schema, and never varies."""

from __future__ import annotations

import copy
import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator
from lxml import html
from project import HOST, ROOT, SMALL, read

from comparison.export import files, llms, table
from comparison.export.site import API, Site
from comparison.fields.markup import parse

ATOM = "{http://www.w3.org/2005/Atom}"


def link(target: str) -> str:
    """An address as MkDocs makes it of a target: `#row` stands on the page of the matrix."""
    page, hash_, anchor = target.partition("#")
    page = (page or "compare/index.md").replace("index.md", "").replace(".md", "/")
    return f"{page}{hash_}{anchor}"


def site(address: str = "") -> Site:
    return Site("Small", address, link)


@cache
def published(address: str = "") -> dict[str, str]:
    return files(read(SMALL), site(address))


@cache
def document(name: str, address: str = "") -> Any:
    return json.loads(published(address)[f"{API}/{name}.json"])


def validator(kind: str) -> Draft202012Validator:
    schema = document(f"schema/{kind}")
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


#: A document of each kind.
DOCUMENTS = {
    "matrix": "matrix",
    "features": "features",
    "feature": "features/csrf",
    "framework": "frameworks/beta",
    "decision": "decision",
}


def test_every_document_holds_to_the_schema_that_it_names() -> None:
    documents = [path for path in published() if path.endswith(".json") and "schema/" not in path]
    assert len(documents) == 8
    for path in documents:
        text = json.loads(published()[path])
        schema = json.loads(published()[urljoin(path, text["$schema"])])
        found = Draft202012Validator(schema).iter_errors(text)
        assert [error.message for error in found] == [], path


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_every_schema_is_one_is_closed_and_says_what_each_field_means(kind: str) -> None:
    schema = document(f"schema/{kind}")
    Draft202012Validator.check_schema(schema)
    for part in parts(schema):
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            for name, field in part.get("properties", {}).items():
                explained = "description" in field or "description" in part
                assert explained, f"{kind}: {name}"
    assert set(schema["$defs"]) == set(re.findall(r"#/\$defs/(\w+)", json.dumps(schema)))


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping within a value, itself included."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            yield from parts(part)


#: Mappings whose names are of the data, each of which may be absent.
OPEN = ("versions", "levels", "programs")


def broken(value: Any, where: str = "") -> Iterator[str]:
    """Break a document in one place after another: a field too many, too few, or of another kind.

    Each time the place is given, and what was there comes back.
    """
    if isinstance(value, dict):
        value["One more"] = "x"
        yield f"{where}: one more"
        del value["One more"]
    for key, item in list(value.items() if isinstance(value, dict) else enumerate(value)):
        place = f"{where}.{key}"
        if isinstance(value, dict) and not where.endswith(OPEN):
            del value[key]
            yield f"{place}: gone"
        for other in (7, ""):
            value[key] = other
            yield f"{place}: '{other}'"
        value[key] = item
        if isinstance(item, dict | list):
            yield from broken(item, place)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_schema_refuses_a_document_that_is_broken_anywhere(kind: str) -> None:
    check = validator(kind)
    changed = copy.deepcopy(document(DOCUMENTS[kind]))
    accepted = [place for place in broken(changed) if check.is_valid(changed)]
    assert accepted == []
    assert changed == document(DOCUMENTS[kind])
    assert check.is_valid(changed)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("feature", "cells", "alpha", "support"), "buit-in"),
        (("feature", "cells", "alpha", "default"), "sometimes"),
        (("feature", "category"), "securty"),
        (("feature", "proof", "runs", 0, "outcome"), "perhaps"),
        (("feature", "proof", "runs", 0, "recorded"), "2026-13-01"),
        (("feature", "cells", "beta", "sources", 0), "http://beta.example.org/"),
        (("packages", 0, "state"), "lost"),
        (("license", "identifier"), "MIT"),
        (("checked",), "yesterday"),
    ],
)
def test_a_schema_knows_the_words_of_the_data(path: tuple[Any, ...], value: str) -> None:
    changed = copy.deepcopy(document("features/csrf"))
    *way, last = path
    part = changed
    for step in way:
        part = part[step]
    assert part[last]
    part[last] = value
    errors = list(validator("feature").iter_errors(changed))
    assert errors
    # What may be null is told of as a whole.
    assert {tuple(error.absolute_path) for error in errors} <= {path, ("feature", "proof")}


def test_the_matrix_says_what_the_data_says() -> None:
    data = read(SMALL).matrix
    matrix = document("matrix")
    assert [row["id"] for row in matrix["features"]] == [row.id for row in data.rows()]
    for row in matrix["features"]:
        assert list(row["cells"]) == list(data.frameworks)
        for name, cell in row["cells"].items():
            wanted = data.features[row["id"]].cells[name]
            assert cell["support"] == wanted.support
            assert cell["default"] == wanted.default
            assert cell["since"] == wanted.since
            assert cell["packages"] == list(wanted.packages)
            assert cell["sources"] == list(wanted.source)
            assert cell["note"]["text"] == wanted.note.plain
    assert [item["id"] for item in matrix["packages"]] == list(data.packages)
    assert [item["features"] for item in matrix["categories"]] == [["csrf", "csp"], ["cli"]]
    alpha = matrix["frameworks"][0]
    assert [line["version"] for line in alpha["releases"]] == ["5.10.1", "5.2.9"]
    assert matrix["license"]["identifier"] == "CC-BY-SA-4.0"
    assert matrix["checked"] == data.vocabulary.checked


def test_a_proof_comes_with_its_runs_and_a_row_without_one_says_why() -> None:
    rows = {row["id"]: row for row in document("matrix")["features"]}
    assert rows["csrf"]["standing"] == "proven"
    assert rows["csrf"]["proof"] == {
        "id": "csrf",
        "url": "../../proofs/csrf/",
        "programs": {"alpha": "../../examples/csrf/alpha_app.py"},
        "runs": [
            {
                "framework": "alpha",
                "versions": {"alpha": "5.10.1"},
                "python": "3.13.0",
                "outcome": "passed",
                "recorded": "2026-11-01",
            },
            {
                "framework": "alpha",
                "versions": {"alpha": "5.2.9"},
                "python": "3.11.0",
                "outcome": "passed",
                "recorded": "2026-11-01",
            },
        ],
    }
    assert rows["csp"]["standing"] == "sourced"
    assert rows["csp"]["proof"] is None
    assert rows["csp"]["unproven_because"]["text"] == "A matter of dates."


def test_a_row_and_a_framework_have_documents_of_their_own() -> None:
    matrix = document("matrix")
    for row in matrix["features"]:
        own = document(f"features/{row['id']}")["feature"]
        assert (own["name"], own["why"], own["standing"]) == (
            row["name"],
            row["why"],
            row["standing"],
        )
        assert own["cells"].keys() == row["cells"].keys()
        for name in row["cells"]:
            cells = {
                item["id"]: item["cell"] for item in document(f"frameworks/{name}")["features"]
            }
            assert cells[row["id"]]["support"] == row["cells"][name]["support"]
    assert [package["id"] for package in document("features/csrf")["packages"]] == ["beta-forms"]
    assert document("frameworks/alpha")["packages"] == []


def test_the_decision_leads_from_its_root_to_outcomes_with_reasons() -> None:
    decision = document("decision")
    questions = {item["id"]: item for item in decision["questions"]}
    outcomes = {item["id"]: item for item in decision["outcomes"]}
    answers = {answer["key"]: answer["to"] for answer in questions[decision["root"]]["answers"]}
    assert answers == {"yes": "careful", "no": "beta"}
    assert set(outcomes) == {"alpha", "beta"}
    (reason,) = outcomes["alpha"]["because"]
    assert reason["feature"] == "csrf"
    assert reason["why"]["text"] == "Forms are safe."
    assert reason["levels"] == {"alpha": "built-in", "beta": "third-party"}


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        ("api/v1/matrix.json", "#csrf", "../../compare/#csrf"),
        ("api/v1/features/csrf.json", "packages.md#x", "../../../packages/#x"),
        ("feed.xml", "changes.md#a", "changes/#a"),
        ("llms.txt", "index.md", "./"),
    ],
)
def test_a_reference_is_relative_to_the_file_or_absolute(
    path: str, target: str, expected: str
) -> None:
    assert site().at(path).page(target) == expected
    absolute = site(HOST).at(path).page(target)
    assert absolute == HOST + link(target)
    assert urljoin(HOST + path, expected) == absolute


def test_with_an_address_every_reference_is_absolute_and_a_schema_knows_its_own() -> None:
    for path, text in published(HOST).items():
        if path.endswith(".json"):
            for part in parts(json.loads(text)):
                for name in ("url", "document", "$schema", "$id"):
                    if isinstance(part.get(name), str):
                        assert part[name].startswith("https://"), f"{path}: {name}"
    assert document("schema/matrix", HOST)["$id"] == f"{HOST}{API}/schema/matrix.json"
    assert "$id" not in document("schema/matrix")


def test_links_in_markdown_lead_somewhere_from_the_document() -> None:
    (row,) = (row for row in document("matrix")["features"] if row["id"] == "csrf")
    note = row["cells"]["alpha"]["note"]
    assert note["markdown"] == "`Middleware` does it; see [commands](../../compare/#cli)."
    assert note["text"] == "Middleware does it; see commands."


def test_only_links_are_resolved_in_markdown() -> None:
    written = "`[a](#b)`, ``[`](#b)``, [b](#b), [c](c/d.md), [`e`](#b), [f](https://f.org/)"
    text, faults = parse(written)
    assert faults == []
    assert text.markdown(lambda target: f"/{target}") == (
        "`[a](#b)`, ``[`](#b)``, [b](/#b), [c](/c/d.md), [`e`](/#b), [f](https://f.org/)"
    )


def test_the_table_has_a_line_for_each_cell_by_the_rules_of_csv() -> None:
    text = published()[f"{API}/matrix.csv"].removeprefix("\ufeff")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert tuple(rows[0]) == table.COLUMNS
    data = read(SMALL).matrix
    wanted = [(row.id, name) for row in data.rows() for name in row.cells]
    assert [(row["feature"], row["framework"]) for row in rows] == wanted
    for row in rows:
        cell = data.features[row["feature"]].cells[row["framework"]]
        assert row["support"] == cell.support
        assert row["default"] == (cell.default or "")
        assert row["since"] == (cell.since or "")
        assert row["packages"].split() == list(cell.packages)
        assert row["sources"].split() == list(cell.source)
        assert row["note"] == cell.note.plain
        assert row["url"] == f"../../compare/#{row['feature']}"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_part_of_a_text_of_the_table_is_a_formula(sign: str) -> None:
    for before in ("", " ", "\t", "a,", "a;", "a\t", "a; ", "a;,", 'a,"', 'a;b, "'):
        assert table.guarded(f"{before}{sign}1") == f"{before}'{sign}1"
    for text in (f"a{sign}1", f"a {sign}1", f"a, b{sign}1", f"'{sign}1"):
        assert table.guarded(text) == text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_whatever_separates_its_cells_the_table_has_no_formula(separator: str, small: Path) -> None:
    file = small / "data" / "features" / "tools.yml"
    note = "'a;=1+1, \"@b\";+c,-d'"
    file.write_text(file.read_text().replace("Many commands.", note))
    made = files(read(small), site())[f"{API}/matrix.csv"].removeprefix("\ufeff")
    assert "'=1+1" in made
    for row in csv.reader(io.StringIO(made, newline=""), delimiter=separator):
        assert not [cell for cell in row if re.match(r"[\s\"]*[=+@-]", cell)]


def test_the_table_says_that_it_is_utf8() -> None:
    assert published()[f"{API}/matrix.csv"].startswith("\ufefffeature,name,")


def test_a_note_that_looks_like_a_formula_is_marked_in_the_table_only(small: Path) -> None:
    file = small / "data" / "features" / "tools.yml"
    file.write_text(file.read_text().replace("Many commands.", "'=1+1, \"quoted\"'"))
    made = files(read(small), site())
    text = made[f"{API}/matrix.csv"].removeprefix("\ufeff")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    (note,) = (
        row["note"] for row in rows if row["feature"] == "cli" and row["framework"] == "alpha"
    )
    assert note == '\'=1+1, "quoted"'
    row = json.loads(made[f"{API}/features/cli.json"])["feature"]
    assert row["cells"]["alpha"]["note"]["text"] == '=1+1, "quoted"'


def feed(address: str = "") -> Any:
    return html.etree.fromstring(published(address)["feed.xml"].encode())


@pytest.mark.parametrize("address", ["", HOST])
def test_the_feed_passes_what_a_validator_looks_for(address: str) -> None:
    """RFC 4287, and what the W3C's validator warns of.

    Feed and entries have one id, title and `updated` each (4.1.1, 4.1.2); ids are absolute IRIs and
    unique (4.2.6); moments are of RFC 3339 (3.3), no two are the same, and the feed's is the
    newest; an author stands in the feed (4.1.1); one link is to the feed itself, one to the page
    (4.1.1, 4.2.7.2); content of the type "html" is well-formed and has no scripts (4.1.3.3, 8.1);
    nothing else is in it; no reference is relative where the address of the site is known.
    """
    root = feed(address)
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 2
    known = {"id", "title", "updated", "link", "author", "rights", "entry", "content", "name"}
    assert {str(element.tag).removeprefix(ATOM) for element in root.iter()} <= {"feed", *known}
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{ATOM}id"))
        updated = element.findtext(f"{ATOM}updated")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", updated)
        datetime.fromisoformat(updated)
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == 3
    moments = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert moments == sorted(set(moments), reverse=True)
    assert root.findtext(f"{ATOM}updated") == moments[0]
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Small"
    links = root.findall(f"{ATOM}link")
    assert [link.get("rel") for link in links] == ["self", "alternate"]
    assert links[0].get("href") == f"{address}feed.xml"
    targets = [link.get("href") for link in root.iter(f"{ATOM}link")]
    for entry in entries:
        (link,) = entry.findall(f"{ATOM}link")
        assert (link.get("rel"), link.get("type")) == ("alternate", "text/html")
        (content,) = entry.findall(f"{ATOM}content")
        assert content.get("type") == "html"
        body = html.etree.fromstring(f"<div>{content.text}</div>")  # as XML, which is stricter
        assert {element.tag for element in body.iter()} <= {"div", "p", "a", "code", "em", "strong"}
        targets += body.xpath("//@href")
    if address:
        assert all(target.startswith(address) for target in targets)


def test_changes_of_a_day_have_moments_of_their_own_and_keep_them(small: Path) -> None:
    file = small / "data" / "changes.yml"

    def moments(*added: str) -> dict[str, str]:
        text = "".join(
            f"- {{id: {id}, date: 2026-11-01, title: Title, words: Words.}}\n" for id in added
        )
        file.write_text(text + (SMALL / "data" / "changes.yml").read_text("utf-8"), "utf-8")
        root = html.etree.fromstring(files(read(small), site())["feed.xml"].encode())
        entries = root.findall(f"{ATOM}entry")
        assert root.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated")
        return {
            entry.find(f"{ATOM}link").get("href").partition("#")[2]: entry.findtext(
                f"{ATOM}updated"
            )
            for entry in entries
        }

    before = moments()
    assert before == {
        "commands-counted": "2026-11-01T00:00:00Z",
        "first": "2026-10-01T00:00:00Z",
    }
    assert moments("second") == {"second": "2026-11-01T00:00:01Z", **before}
    assert moments("third", "second") == {
        "third": "2026-11-01T00:00:02Z",
        "second": "2026-11-01T00:00:01Z",
        **before,
    }


def test_an_entry_of_the_feed_says_what_changed_and_leads_to_it() -> None:
    first, last = feed(HOST).findall(f"{ATOM}entry")
    assert first.findtext(f"{ATOM}title") == "Commands are counted"
    assert first.find(f"{ATOM}link").get("href") == f"{HOST}changes/#commands-counted"
    content = first.find(f"{ATOM}content")
    assert content.get("type") == "html"
    words = html.fragments_fromstring(content.text)
    assert [element.text_content() for element in words] == [
        "Beta has <three>; see commands & the proofs.",
        "Row: Command line",
    ]
    assert [target for element in words for target in element.xpath(".//a/@href")] == [
        f"{HOST}compare/#cli",
        f"{HOST}proofs/",
        f"{HOST}compare/#cli",
    ]
    assert "Row" not in last.findtext(f"{ATOM}content")


def test_ids_of_the_feed_are_the_same_wherever_the_site_is() -> None:
    ids = [[element.text for element in feed(at).iter(f"{ATOM}id")] for at in ("", HOST)]
    assert ids[0] == ids[1]
    # Readers know them: one that changed would show as new.
    assert ids[0][0] == "urn:uuid:88a6dce2-8abb-5883-9ced-4a83c83a884a"


def test_the_list_for_language_models_has_the_shape_of_llmstxt() -> None:
    sections = [
        llms.Section("Pages", (llms.Listed("Home", "", "What it is."),)),
        llms.Section("Compare", (llms.Listed("Security", "compare/security/", ""),)),
    ]
    text = llms.text(read(SMALL), "Two compared.", sections, site().at("llms.txt"))
    lines = text.splitlines()
    assert lines[:3] == ["# Small", "", "> Two compared."]
    assert [line for line in lines if line.startswith("#")] == [
        "# Small",
        "## Pages",
        "## Compare",
        "## Files",
    ]
    assert "- [Home](./): What it is." in lines
    assert "- [Security](compare/security/)" in lines
    assert lines[-1].startswith("- [The flowchart](api/v1/decision.json): ")


def test_the_same_data_makes_the_same_bytes() -> None:
    program = (
        "import hashlib, json, sys; from project import SMALL, read; from test_export import site;"
        "from comparison.export import files; text = json.dumps(files(read(SMALL), site()));"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}", **varied},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for varied in (
            {"PYTHONHASHSEED": "1", "TZ": "UTC"},
            {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        )
    }
    assert len(made) == 1
