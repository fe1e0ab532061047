"""What is published for programs says what the data says, holds to its schema, and never varies."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from exported import document, link, published, site
from jsonschema import Draft202012Validator
from project import HOST, SMALL, read

from comparison.export import search
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
def test_a_schema_explains_itself_and_refuses_what_is_broken(kind: str) -> None:
    check = validator(kind)
    changed = copy.deepcopy(document(DOCUMENTS[kind]))
    accepted = [place for place in broken(changed) if check.is_valid(changed)]
    assert accepted == []
    assert changed == document(DOCUMENTS[kind])
    assert check.is_valid(changed)
    for part in parts(document(f"schema/{kind}")):
        for name, field in part.get("properties", {}).items():
            assert "description" in field or "description" in part, f"{kind}: {name}"


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


def test_only_links_are_resolved_in_markdown() -> None:
    written = "`[a](#b)`, ``[`](#b)``, [b](#b), [c](c/d.md), [`e`](#b), [f](https://f.org/)"
    text, faults = parse(written)
    assert faults == []
    assert text.markdown(lambda target: f"/{target}") == (
        "`[a](#b)`, ``[`](#b)``, [b](/#b), [c](/c/d.md), [`e`](/#b), [f](https://f.org/)"
    )


def test_with_an_address_every_reference_is_absolute() -> None:
    for path, text in published(HOST).items():
        if path.endswith(".json"):
            named = {
                part.get(name)
                for part in parts(json.loads(text))
                for name in ("url", "document", "$schema", "$id")
                if isinstance(part.get(name), str)
            }
            assert {link.partition("//")[0] for link in named} == {"https:"}, path
    assert document("schema/matrix", HOST)["$id"] == f"{HOST}{API}/schema/matrix.json"
    assert "$id" not in document("schema/matrix")


def test_a_cell_says_what_the_data_says() -> None:
    data = read(SMALL).matrix
    for row in document("matrix")["features"]:
        for name, cell in row["cells"].items():
            wanted = data.features[row["id"]].cells[name]
            assert cell == {
                "support": wanted.support,
                "default": wanted.default,
                "turn_on": {"text": "CSP", "markdown": "`CSP`"} if wanted.turn_on else None,
                "since": wanted.since,
                "packages": list(wanted.packages),
                "sources": list(wanted.source),
                "says": list(wanted.says),
                "note": {"text": wanted.note.plain, "markdown": cell["note"]["markdown"]},
            }


def test_the_name_of_a_row_is_text_in_the_search(small: Path) -> None:
    file = small / "data" / "features" / "security.yml"
    file.write_text(file.read_text("utf-8").replace("CSRF protection", "A < B's & C"), "utf-8")
    entries = search.entries(read(small).matrix, link)
    assert next(entries)["title"] == "A &lt; B's &amp; C"
