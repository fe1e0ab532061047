"""The locked requirements serve every supported Python, name no address, and match the data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from project import ROOT, read

from tools import footprint

#: The packages that the tests install, with the versions for one Python or another.
LOCK = ROOT / "requirements" / "test.txt"
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
#: What keeps pip from building a package, which runs code of the package.
WHEELS = "--only-binary :all:\n\n"


def requirements(lock: Path) -> list[Requirement]:
    return [Requirement(line) for line in footprint.pins(lock)]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_requirement_is_pinned_and_hashed_and_no_address_stands_in_it(lock: Path) -> None:
    text = lock.read_text()
    assert "://" not in text
    for line in text.removeprefix(WHEELS).replace("\\\n", " ").splitlines():
        assert re.match(r"[a-z0-9._-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_only_tests_install_a_package_that_has_no_wheel() -> None:
    built = {lock.stem for lock in LOCKS if not lock.read_text().startswith(WHEELS)}
    assert built == {"test"}


def test_the_data_names_the_versions_that_are_locked() -> None:
    locked = locked_versions()
    for framework in read(ROOT).matrix.frameworks.values():
        lines = {release.line: release.version for release in framework.releases}
        pinned = set(locked.get(framework.package, ()))
        if not pinned:
            continue  # a framework that no program here runs
        assert pinned <= set(lines.values()), f"data/frameworks.yml: {framework.id}: {pinned}"
        assert framework.releases[0].version in pinned


def test_the_version_of_a_package_is_one_that_is_locked_and_so_run() -> None:
    locked = locked_versions()  # what no lock names is not run
    for package in read(ROOT).matrix.packages.values():
        known = locked.get(package.id, [package.version])
        assert package.version in known, (
            f"data/packages.yml:{package.line_number}: {package.id}.version: {package.version} is "
            f"not what requirements/test.txt has; write {known[-1]}, and the date of that release"
        )


def locked_versions() -> dict[str, list[str]]:
    """The versions of every package that is locked, oldest first: a Python can have its own."""
    found: dict[str, list[str]] = {}
    for requirement in requirements(LOCK):
        for specifier in requirement.specifier:
            found.setdefault(canonicalize_name(requirement.name), []).append(specifier.version)
    return {name: sorted(versions, key=Version) for name, versions in found.items()}


@pytest.mark.parametrize(
    ("python", "django"), [("3.11", "5.2"), ("3.12", "6."), ("3.13", "6."), ("3.14", "6.")]
)
def test_one_lock_gives_each_python_its_django(python: str, django: str) -> None:
    where = {"python_version": python, "python_full_version": f"{python}.0"}
    pins = [each for each in requirements(LOCK) if each.name == "django"]
    chosen = [
        str(each.specifier) for each in pins if not each.marker or each.marker.evaluate(where)
    ]
    assert len(chosen) == 1
    assert chosen[0].startswith(f"=={django}")
