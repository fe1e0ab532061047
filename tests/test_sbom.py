"""The list of what builds the site is complete, valid, and the same each time."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import footprint
import pytest
import sbom
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation import make_schemabased_validator
from project import ROOT


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sbom") / "new folder" / "sbom.cdx.json"
    assert sbom.main(file) == 0
    return file


@pytest.fixture
def listed(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def test_it_names_the_project_and_its_version(listed: Any) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    component = listed["metadata"]["component"]
    assert (component["name"], component["version"]) == (project["name"], project["version"])


def test_it_lists_every_locked_package_with_its_hashes(listed: Any) -> None:
    pins = footprint.pins(ROOT / "requirements" / "site.txt")
    expected = {pin.partition(";")[0].strip() for pin in pins}
    found = {f"{each['name']}=={each['version']}" for each in listed["components"]}
    assert found == expected
    for each in listed["components"]:
        assert each["purl"] == f"pkg:pypi/{each['name']}@{each['version']}"
        assert each["externalReferences"][0]["hashes"]


def test_it_is_valid_cyclonedx(file: Path) -> None:
    validator = make_schemabased_validator(OutputFormat.JSON, SchemaVersion.V1_6)
    text = file.read_text("utf-8")
    assert validator.validate_str(text) is None
    assert validator.validate_str(text.replace('"library"', '"bookshop"')) is not None


def test_it_is_the_same_each_time(file: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.json"
    assert sbom.main(again) == 0
    assert again.read_bytes() == file.read_bytes()
