"""README and locks name what exists, and a clone holds it: the files around the code."""

import re
import shutil
from pathlib import Path

from installed import locked, pins
from packaging.version import Version
from project import ROOT, files, git, read

from comparison.fields.version import is_of_line

TEXTS = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")}
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
FOLDERS = "data|docs|comparison|tests|tools|requirements|hooks|overrides"


def test_every_make_target_and_file_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE))
    for text in TEXTS.values():
        assert set(re.findall(r"\bmake ([a-z]+(?:-[a-z]+)*)", text)) <= targets
        paths = re.findall(rf"`((?:{FOLDERS})/[\w./]*)`", text)
        paths += re.findall(r"\]\((?!https)([^)#]+)\)", text)
        assert [path for path in paths if not (ROOT / path).exists()] == []
    assert len(TEXTS["CONTRIBUTING.md"].split()) < 600


def test_tools_are_found_after_the_folder_has_been_renamed() -> None:
    # Scripts name the interpreter by the path that it had when they were installed.
    assert set(re.findall(r"\$\(VENV\)/bin/([\w-]+)", MAKEFILE)) == {"python"}


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
    matrix = read(ROOT).matrix
    for framework in matrix.frameworks.values():
        pinned = versions.get(framework.package, [])
        for release in framework.releases:
            locked = [version for version in pinned if is_of_line(version, release.line)]
            assert locked in ([], [release.version]), f"data/frameworks.yml: {framework.id}"
        if pinned:
            assert framework.releases[0].version == max(pinned, key=Version)
    for package in matrix.packages.values():
        known = versions.get(package.id, [package.version])  # what no lock names is not run
        assert package.version in known, (
            f"data/packages.yml:{package.line_number}: {package.id}.version: {package.version} is "
            f"not what requirements/test.txt has; write {known[-1]}, and the date of that release"
        )


def test_one_lock_gives_each_python_its_django() -> None:
    found = {python: locked(f"3.{python}.0")["django"][:2] for python in range(11, 15)}
    assert found == {11: "5.", 12: "6.", 13: "6.", 14: "6."}


def test_a_clone_on_windows_has_the_same_files(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    ignore = shutil.ignore_patterns(".*", "__pycache__", "site", "site-offline", "dist", "instance")
    shutil.copytree(ROOT, here, ignore=ignore)
    shutil.copy(ROOT / ".gitattributes", here)
    git(here, "init", "--quiet")
    git(here, "add", "--force", ".")
    git(here, "commit", "--quiet", "--message", "All")
    windows = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    git(tmp_path, *windows, "clone", "--quiet", *windows, "here", "there")
    for folder in (here, there):
        shutil.rmtree(folder / ".git")
    cloned = files(there)
    assert {path for path, text in files(here).items() if cloned.get(path) != text} == set()


def test_what_is_made_is_ignored_as_a_folder_or_a_link(tmp_path: Path) -> None:
    shutil.copy(ROOT / ".gitignore", tmp_path)
    (tmp_path / "tools").mkdir()
    for name in (
        *(".venv", ".venv-newest", "site", "site-offline", "dist", ".build"),
        *("build", "working.egg-info", ".mypy_cache", "tools/__pycache__"),
    ):
        (tmp_path / name).symlink_to("elsewhere")
    git(tmp_path, "init", "--quiet")
    found = git(tmp_path, "status", "--porcelain", "--untracked-files=all")
    assert found == "?? .gitignore"
    if (ROOT / ".git").exists():
        assert git(ROOT, "ls-files", "-ci", "--exclude-per-directory=.gitignore") == ""
