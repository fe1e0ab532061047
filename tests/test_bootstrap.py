"""Set-up says in one line what is missing, and never runs an environment of the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from project import ROOT, files

from tools import bootstrap


def test_a_python_too_old(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    with pytest.raises(SystemExit, match=r"^bootstrap: Python .* is too old: .*make check'$"):
        bootstrap.main(str(tmp_path / "venv"))


def test_no_venv_module(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        bootstrap.main(str(tmp_path / "venv"))


def make(folder: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("M")}
    command = ["make", f"PYTHON={sys.executable}", *arguments]
    return subprocess.run(
        command, cwd=folder, env=kept | environ, capture_output=True, text=True, timeout=120
    )


def test_no_package_index(repository: Path) -> None:
    nothing = {"PIP_CONFIG_FILE": "/dev/null", "PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": ""}
    nothing |= {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0"}
    done = make(repository, "check", **nothing)
    assert "make: pip could not install: is a package index reachable?" in done.stderr
    assert not (repository / ".venv" / "site.txt").exists()


def test_a_lock_is_installed_when_it_has_changed(repository: Path) -> None:
    lock = repository / "requirements" / "site.txt"
    lock.write_text("")  # of nothing
    assert "Installing the packages" in make(repository, "venv-site").stdout
    assert "Installing the packages" not in make(repository, "venv-site").stdout
    lock.write_text("# changed\n")
    assert "Installing the packages" in make(repository, "venv-site").stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with what `make check` starts with."""
    folder = tmp_path / "a räther long path"
    (folder / "tools").mkdir(parents=True)
    (folder / "requirements").mkdir()
    for name in ("Makefile", ".gitignore", "tools/bootstrap.py", "requirements/site.txt"):
        shutil.copyfile(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    return folder


def git(folder: Path, *arguments: str) -> str:
    return subprocess.check_output(["git", *arguments], cwd=folder, text=True)


def environment(folder: Path, more: str = "") -> None:
    """Write what passes for an environment, and tells when it runs."""
    python = folder / "bin" / "python"
    python.parent.mkdir(parents=True)
    version = ".".join(map(str, sys.version_info[:3]))
    tells = f'touch "{folder.parent}/ran"\n[ "$1" != --version ] || exec echo Python {version}'
    python.write_text(f"#!/bin/sh\n{tells}\n{more}\n")
    python.chmod(0o755)


@pytest.mark.parametrize("how", [["-C"], ["-f"]], ids=["in-its-folder", "by-its-file"])
def test_make_works_from_another_folder_on_files_it_may_not_write(
    how: list[str], repository: Path, tmp_path: Path
) -> None:
    environment(tmp_path / "venv", 'echo "$PWD $PYTHONSAFEPATH $*"')
    shutil.copy(repository / "requirements" / "site.txt", tmp_path / "venv")
    before = files(repository)
    for path in [repository, *repository.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    where = repository / "Makefile" if how == ["-f"] else repository
    arguments = [*how, str(where), f"VENV={tmp_path}/venv", "PORT=9000", "serve"]
    done = make(tmp_path, *arguments, PYTHONSAFEPATH="1")
    for path in [repository, *repository.rglob("*")]:
        path.chmod(0o755)  # so that it can be removed
    served = f"{repository}  -m mkdocs serve --dev-addr 127.0.0.1:9000"
    assert served in done.stdout.splitlines(), done.stderr
    assert files(repository) == before


def as_folder(folder: Path) -> None:
    environment(folder / ".venv")
    git(folder, "add", "--force", ".venv")


def as_link(folder: Path) -> None:
    environment(folder / "innocent")
    (folder / ".venv").symlink_to("innocent")
    git(folder, "add", "--force", ".")


def as_link_within(folder: Path) -> None:
    environment(folder / "innocent")
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to("../innocent/bin")
    git(folder, "add", "--force", ".")


def as_link_without_git(folder: Path) -> None:
    as_link(folder)
    shutil.rmtree(folder / ".git")


@pytest.mark.parametrize("put", [as_folder, as_link, as_link_within, as_link_without_git])
def test_an_environment_that_came_with_the_checkout_is_named_and_not_run(
    put: Callable[[Path], None], repository: Path
) -> None:
    put(repository)
    done = make(repository, "check")
    assert done.returncode
    assert "bootstrap: .venv is a symbolic link or in git" in done.stderr
    assert not list(repository.rglob("ran"))


def test_an_environment_of_ones_own_is_used(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(repository / ".venv")
    monkeypatch.chdir(repository)
    monkeypatch.setattr(bootstrap.shutil, "rmtree", lambda *_, **__: pytest.fail("made anew"))
    bootstrap.main(".venv")
    assert (repository / "ran").exists()


def test_what_git_ignores_may_be_a_folder_or_a_link(repository: Path) -> None:
    names = (".venv", ".venv-newest", "site", "site-offline", "dist", ".build", ".screenshots")
    names += ("build", "working.egg-info", ".mypy_cache", "tools/__pycache__")
    for name in names:
        (repository / name).symlink_to("elsewhere")
    assert git(repository, "status", "--porcelain", "--untracked-files=all").count("?? ") == 0


def test_nothing_is_in_git_that_git_ignores() -> None:
    if (ROOT / ".git").exists():
        assert git(ROOT, "ls-files", "-ci", "--exclude-per-directory=.gitignore") == ""
