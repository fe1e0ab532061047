"""What is published for programs says what the data says, holds to its schema, and never varies."""

from __future__ import annotations

import copy
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import pytest
from exported import document, link, published, site
from jsonschema import Draft202012Validator
from project import HOST, ROOT, SMALL, read

from comparison.export import llms
from comparison.export.site import API
from comparison.fields.markup import parse


def validator(kind: str) -> Draft202012Validator:
    schema = document(f"schema/{kind}")
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def by_id(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {item["id"]: item for item in items}


#: A document of each kind.
DOCUMENTS = {
    "matrix": "matrix",
    "features": "features",
    "feature": "features/csrf",
    "framework": "frameworks/beta",
    "decision": "decision",
}


def test_every_document_holds_to_its_schema() -> None:
    documents = [path for path in published() if path.endswith(".json") and "schema/" not in path]
    assert len(documents) == 8
    for path in documents:
        text = json.loads(published()[path])
        schema = json.loads(published()[urljoin(path, text["$schema"])])
        found = Draft202012Validator(schema).iter_errors(text)
        assert [error.message for error in found] == [], path


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_every_schema_is_closed_and_explains_its_fields(kind: str) -> None:
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
OPEN = ("versions", "levels", "programs", "when")


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
    assert list(by_id(matrix["features"])) == [row.id for row in data.rows()]
    for row in matrix["features"]:
        assert list(row["cells"]) == list(data.frameworks)
        for name, cell in row["cells"].items():
            wanted = data.features[row["id"]].cells[name]
            note = {"text": wanted.note.plain, "markdown": cell["note"]["markdown"]}
            assert cell == {
                "support": wanted.support,
                "default": wanted.default,
                "turn_on": {"text": "CSP", "markdown": "`CSP`"} if wanted.turn_on else None,
                "since": wanted.since,
                "packages": list(wanted.packages),
                "sources": list(wanted.source),
                "note": note,
            }
    assert list(by_id(matrix["packages"])) == list(data.packages)
    assert [item["features"] for item in matrix["categories"]] == [["csrf", "csp"], ["cli"]]
    alpha = matrix["frameworks"][0]
    assert [line["version"] for line in alpha["releases"]] == ["5.10.1", "5.2.9"]
    assert matrix["license"]["identifier"] == "CC-BY-SA-4.0"
    assert matrix["checked"] == data.vocabulary.checked


def test_a_proof_comes_with_its_runs_and_a_row_without_says_why() -> None:
    rows = by_id(document("matrix")["features"])
    same = {"framework": "alpha", "outcome": "passed", "recorded": "2026-11-01"}
    assert rows["csrf"]["standing"] == "proven"
    assert rows["csrf"]["proof"] == {
        "id": "csrf",
        "url": "../../proofs/csrf/",
        "programs": {"alpha": "../../examples/csrf/alpha_app.py"},
        "runs": [
            {"versions": {"alpha": "5.10.1"}, "python": "3.13.0", **same},
            {"versions": {"alpha": "5.2.9"}, "python": "3.11.0", **same},
        ],
    }
    assert rows["csp"]["standing"] == "sourced"
    assert rows["csp"]["proof"] is None
    assert rows["csp"]["unproven_because"]["text"] == "A matter of dates."


def test_a_row_and_a_framework_have_documents_of_their_own() -> None:
    for row in document("matrix", HOST)["features"]:
        assert document(f"features/{row['id']}", HOST)["feature"] == row
        for name, cell in row["cells"].items():
            of_framework = by_id(document(f"frameworks/{name}", HOST)["features"])
            assert of_framework[row["id"]]["cell"] == cell
        (short,) = (
            item for item in document("features", HOST)["features"] if item["id"] == row["id"]
        )
        assert short["support"] == {name: cell["support"] for name, cell in row["cells"].items()}
    assert list(by_id(document("features/csrf")["packages"])) == ["beta-forms"]
    assert document("frameworks/alpha")["packages"] == []


def test_the_decision_leads_from_its_root_to_outcomes() -> None:
    decision = document("decision")
    questions, outcomes = by_id(decision["questions"]), by_id(decision["outcomes"])
    answers = {answer["key"]: answer["to"] for answer in questions[decision["root"]]["answers"]}
    assert answers == {"yes": "careful", "no": "beta"}
    assert set(outcomes) == {"alpha", "beta"}
    reason, _ = outcomes["alpha"]["because"]
    assert reason["feature"] == "csrf"
    assert reason["when"] == {"careful": "No"}
    assert reason["why"]["text"] == "Forms are safe."
    assert reason["levels"] == {"alpha": "built-in", "beta": "third-party"}


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        ("api/v1/matrix.json", "#csrf", "../../compare/#csrf"),
        ("api/v1/features/csrf.json", "packages.md#x", "../../../packages/#x"),
        ("feed.xml", "changes.md#a", "changes/#a"),
        ("llms.txt", "index.md", "./"),
        ("api/v1/matrix.json", "/", "../../"),
        ("api/v1/matrix.json", "/api/v1/matrix.csv", "matrix.csv"),
    ],
)
def test_a_reference_is_relative_to_the_file_or_absolute(
    path: str, target: str, expected: str
) -> None:
    assert site().links_from(path)(target) == expected
    absolute = site(HOST).links_from(path)(target)
    assert absolute == HOST + (target[1:] if target[0] == "/" else link(target))
    assert urljoin(HOST + path, expected) == absolute


def texts(value: Any) -> Iterator[str]:
    """Every text within a value."""
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, dict | list):
            yield from texts(item)
        elif isinstance(item, str):
            yield item


def test_with_an_address_every_reference_is_absolute() -> None:
    for path, text in published().items():
        if path.endswith(".json") and "/schema/" not in path:
            pairs = zip(
                texts(json.loads(text)), texts(json.loads(published(HOST)[path])), strict=True
            )
            for relative, absolute in pairs:
                link = r"(?<=\]\()(?!https:)([^)]+)"
                resolved = re.sub(
                    link,
                    lambda found: urljoin(f"{HOST}{path}", found[0]),  # noqa: B023
                    relative,
                )
                assert absolute in (resolved, urljoin(HOST + path, relative))
            named = [
                part.get(name)
                for part in parts(json.loads(published(HOST)[path]))
                for name in ("url", "document", "$schema")
            ]
            assert {link.partition("//")[0] for link in named if link} == {"https:"}
    assert document("schema/matrix", HOST)["$id"] == f"{HOST}{API}/schema/matrix.json"
    assert "$id" not in document("schema/matrix")


def test_links_in_markdown_lead_somewhere_from_the_document() -> None:
    row = by_id(document("matrix")["features"])["csrf"]
    assert row["cells"]["alpha"]["note"] == {
        "text": "Middleware does it; see commands.",
        "markdown": "`Middleware` does it; see [commands](../../compare/#cli).",
    }


def test_only_links_are_resolved_in_markdown() -> None:
    written = "`[a](#b)`, ``[`](#b)``, [b](#b), [c](c/d.md), [`e`](#b), [f](https://f.org/)"
    text, faults = parse(written)
    assert faults == []
    assert text.markdown(lambda target: f"/{target}") == (
        "`[a](#b)`, ``[`](#b)``, [b](/#b), [c](/c/d.md), [`e`](/#b), [f](https://f.org/)"
    )


def test_llms_txt_has_the_shape_of_llmstxt() -> None:
    sections = [
        llms.Section("Pages", (llms.Listed("Home <b>", "", "What it is."),)),
        llms.Section("Compare", (llms.Listed("Security", "compare/security/", ""),)),
    ]
    text = llms.text(read(SMALL), "Two compared.", sections, site())
    head, checked, home, security, files = re.split(r"\n\n(?=The|##)", text)
    assert head == "# Small\n\n> Two compared."
    assert checked.startswith("The data was checked on 1 November 2026: Alpha 5.10.1 and 5.2.9; ")
    assert home == "## Pages\n\n- [Home \\<b\\>](./): What it is."
    assert security == "## Compare\n\n- [Security](compare/security/)"
    assert re.findall(r"^- .*\((.*)\): ", files, re.MULTILINE) == [
        f"{API}/{name}" for name in ("matrix.json", "matrix.csv", "features.json", "decision.json")
    ]
    assert files.endswith("outcomes with their reasons\n")


def test_the_same_data_makes_the_same_bytes() -> None:
    program = (
        "import hashlib, json, sys; from project import SMALL, read; from exported import site;"
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
