"""The locked requirements serve every supported Python, name no address, and match the data."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from project import ROOT, read

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def requirements(lock: Path) -> list[Requirement]:
    text = lock.read_text().replace("\\\n", " ")
    return [Requirement(line.partition(" --hash")[0]) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_requirement_is_pinned_and_hashed_and_no_address_stands_in_it(lock: Path) -> None:
    text = lock.read_text()
    assert "://" not in text
    for line in text.replace("\\\n", " ").splitlines():
        assert re.match(r"[a-z0-9._-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_what_npm_installs_is_hashed_and_no_address_stands_in_its_lock() -> None:
    text = (ROOT / "tools" / "lighthouse" / "package-lock.json").read_text()
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert packages.pop("")
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())


def test_the_data_names_the_versions_that_are_locked() -> None:
    frameworks = read(ROOT).matrix.frameworks
    locked = {
        (requirement.name, str(specifier.version))
        for requirement in requirements(ROOT / "requirements" / "test.txt")
        for specifier in requirement.specifier
    }
    for framework in frameworks.values():
        lines = {release.line: release.version for release in framework.releases}
        pinned = {version for name, version in locked if name == framework.package}
        if not pinned:
            continue  # a framework that no program here runs
        assert pinned <= set(lines.values()), f"data/frameworks.yml: {framework.id}: {pinned}"
        assert framework.releases[0].version in pinned


@pytest.mark.parametrize(
    ("python", "django"), [("3.11", "5.2"), ("3.12", "6."), ("3.13", "6."), ("3.14", "6.")]
)
def test_one_lock_gives_each_python_its_django(python: str, django: str) -> None:
    environment = {"python_version": python, "python_full_version": f"{python}.0"}
    chosen = [
        requirement
        for requirement in requirements(ROOT / "requirements" / "test.txt")
        if requirement.name == "django"
        and (requirement.marker is None or requirement.marker.evaluate(environment))
    ]
    assert [str(requirement.specifier).startswith(f"=={django}") for requirement in chosen] == [
        True
    ]
