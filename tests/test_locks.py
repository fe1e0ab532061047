"""The locked requirements serve every supported Python, name no address, and match the data."""

from __future__ import annotations

import re

from installed import locked, pins
from packaging.version import Version
from project import ROOT, read

#: What keeps pip from building a package, which runs code of the package.
WHEELS = "--only-binary :all:\n\n"


def test_every_requirement_is_pinned_and_hashed_without_address() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text()
        assert "://" not in text
        assert text.startswith(WHEELS) == (lock.stem != "test")  # only tests may build a package
        for line in text.removeprefix(WHEELS).replace("\\\n", " ").splitlines():
            assert re.match(r"[a-z0-9._-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_the_data_names_the_versions_that_are_locked_and_so_run() -> None:
    versions: dict[str, list[str]] = {}
    for pin in pins():
        versions.setdefault(pin.name, []).append(str(pin.specifier).removeprefix("=="))
    for framework in read(ROOT).matrix.frameworks.values():
        named = [release.version for release in framework.releases]
        pinned = sorted(versions.get(framework.package, named[:1]), key=Version)
        assert set(pinned) <= set(named), f"data/frameworks.yml: {framework.id}: {pinned}"
        assert named[0] == pinned[-1]
    for package in read(ROOT).matrix.packages.values():
        known = versions.get(package.id, [package.version])  # what no lock names is not run
        assert package.version in known, (
            f"data/packages.yml:{package.line_number}: {package.id}.version: {package.version} is "
            f"not what requirements/test.txt has; write {known[-1]}, and the date of that release"
        )


def test_one_lock_gives_each_python_its_django() -> None:
    found = {python: locked(f"3.{python}.0")["django"][:2] for python in range(11, 15)}
    assert found == {11: "5.", 12: "6.", 13: "6.", 14: "6."}
