"""What editors are told of the data files is what the check says of them, as far as it goes."""

import json
import re
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cases import Case
from jsonschema import Draft7Validator
from project import ROOT, SMALL
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError
from test_broken import ACCEPTED, MISTAKES

from comparison.data import files
from comparison.export import editor_schemas

#: What a problem says of the shape of a file, which a schema knows, and what sounds like it.
SHAPE = re.compile(
    r"is missing$|not a field|belongs|' is not |: an? empty|: empty$|; at most \d+$|Input should|"
    r"an anchor|a key that is no text"
)
NO_SHAPE = re.compile(
    r"is not (a category|of line|part of|asked)|which answers it belongs|'section' is missing|"
    r"versions: '"
)
#: Of these the check alone knows: a calendar, a long number, other parts of a file.
ONLY_THE_CHECK = {
    "frameworks--date-not-valid",
    "security--merge-key",
    "security--phrase-too-long",
    "security--version-of-a-thousand-digits",
    "vocabulary--no-lacking-level",
    "vocabulary--no-level-of-packages",
}


class Words(SafeConstructor):
    """Reads dates as text, as editors do; all else as YAML 1.2 has it."""


Words.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def value(path: str, content: bytes) -> Any:
    """Return what an editor reads of a file, or raise what it fails with."""
    text = content.decode("utf-8-sig")
    if path.endswith(".json"):
        return json.loads(text)
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = Words
    return reader.load(text)


def kind(path: str) -> str:
    """Return the kind of a data file of a project."""
    records = {files.NOTES_APPS_RECORD: "app-figures", files.UPGRADES_RECORD: "upgrades-record"}
    return records.get(path, "features" if "/features/" in path else Path(path).stem)


@cache
def validators(root: Path) -> dict[str, Draft7Validator]:
    """Return the schemas of a project's data files by kind."""
    found = {}
    for path, text in editor_schemas.files(root).items():
        schema = json.loads(text)
        Draft7Validator.check_schema(schema)
        found[Path(path).stem] = Draft7Validator(schema)
    return found


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.id)
def test_a_schema_refuses_what_has_another_shape(case: Case) -> None:
    of_shape = [said for said in case.says if SHAPE.search(said) and not NO_SHAPE.search(said)]
    with suppress(ValueError, YAMLError, RecursionError):  # which no editor reads
        schema = validators(SMALL)[kind(case.path)]
        accepted = schema.is_valid(value(case.path, case.content))
        assert accepted == (not of_shape or case.id in ONLY_THE_CHECK)


@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: case.id)
def test_what_the_check_accepts_the_schema_accepts(case: Case) -> None:
    schema = validators(SMALL)[kind(case.path)]
    assert list(schema.iter_errors(value(case.path, case.content))) == []


def test_schemas_accept_the_data_and_refuse_other_kinds() -> None:
    found = validators(ROOT)
    paths = [*files.written_files(ROOT), files.MEASUREMENTS, files.PROOFS]
    paths += [files.NOTES_APPS_RECORD, files.UPGRADES_RECORD]
    assert set(map(kind, paths)) == set(found)
    for path in paths:
        read = value(path, (ROOT / path).read_bytes())
        assert list(found[kind(path)].iter_errors(read)) == [], path
        assert [other for other in found if found[other].is_valid(read)] == [kind(path)], path


def test_a_package_whose_entry_is_not_finished_is_known_already(small: Path) -> None:
    file = small / "data" / "packages.yml"
    file.write_text(file.read_text("utf-8") + "- id: gamma-forms\n", "utf-8")
    assert '"gamma-forms"' in editor_schemas.files(small)[f"{editor_schemas.FOLDER}/features.json"]


def test_no_schemas_are_written_of_data_that_cannot_be_read(small: Path) -> None:
    (small / "data" / "vocabulary.yml").write_text("levels: none\n")
    assert editor_schemas.files(small) == {}
