"""Set-up says in one line what is missing and how to get it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import setup
from project import ROOT


def run(monkeypatch: pytest.MonkeyPatch, folder: Path) -> str:
    monkeypatch.setattr(sys, "argv", ["setup.py", "site", str(folder)])
    with pytest.raises(SystemExit) as stop:
        setup.main()
    assert isinstance(stop.value.code, str)
    assert "\n" not in stop.value.code
    return stop.value.code


def test_a_python_too_old(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(setup, "OLDEST", (99, 0))
    message = run(monkeypatch, tmp_path / "venv")
    assert "is too old: install Python 3.11 or later" in message
    assert "PYTHON=python3.13 make site" in message


def test_no_venv_module(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert "apt install python3-venv" in run(monkeypatch, tmp_path / "venv")


def test_no_package_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    message = run(monkeypatch, tmp_path / "venv")
    assert "is a package index reachable?" in message
    assert not (tmp_path / "venv" / "installed-site.txt").exists()


def test_an_environment_that_is_ready_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    record = tmp_path / "installed-site.txt"
    record.write_bytes((ROOT / "requirements" / "site.txt").read_bytes())
    monkeypatch.setattr(setup, "pip", lambda *_: pytest.fail("installed again"))
    setup.install(sys.executable, "site", str(record))


def test_a_lock_that_changed_is_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    record = tmp_path / "installed-site.txt"
    record.write_text("older==1\n")
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(setup, "pip", lambda *arguments: calls.append(arguments))
    setup.install(sys.executable, "site", str(record))
    assert calls[0][1:3] == ("--require-hashes", "--no-deps")
    assert record.read_bytes() == (ROOT / "requirements" / "site.txt").read_bytes()


def test_locks_that_are_made_anew_allow_no_package_that_runs_code_to_be_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    commands: dict[str, list[str]] = {}

    def called(command: list[str], **_: object) -> int:
        commands[Path(command[-1]).stem] = command
        return 0

    monkeypatch.setattr(setup, "pip", lambda *_: None)
    monkeypatch.setattr(setup, "lock_lighthouse", lambda _: None)
    monkeypatch.setattr(setup.subprocess, "call", called)
    setup.lock("python")
    assert set(commands) == {file.stem for file in (ROOT / "requirements").glob("*.txt")}
    for name in ("site", "lighthouse", "audit"):
        assert "--only-binary :all: --emit-build-options" in " ".join(commands[name])


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with what `make check` starts with."""
    folder = tmp_path / "repository"
    (folder / "tools").mkdir(parents=True)
    for name in ("Makefile", ".gitignore", "tools/setup.py"):
        shutil.copyfile(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    return folder


def git(folder: Path, *arguments: str) -> str:
    return subprocess.check_output(["git", *arguments], cwd=folder, text=True)


def environment(folder: Path) -> None:
    """Write what passes for an environment, and tells when it runs."""
    python = Path(setup.python_of(str(folder)))
    python.parent.mkdir(parents=True)
    version = ".".join(map(str, sys.version_info[:3]))
    python.write_text(f'#!/bin/sh\ntouch "{folder.parent}/ran"\necho Python {version}\n')
    python.chmod(0o755)


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
    command = ["make", "check", f"PYTHON={sys.executable}"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True)
    assert done.returncode
    assert "setup: .venv is a symbolic link or in git" in done.stderr
    assert not list(repository.rglob("ran"))


def test_an_environment_of_ones_own_is_used(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(repository / ".venv")
    monkeypatch.setattr(setup, "ROOT", str(repository))
    monkeypatch.setattr(setup.shutil, "rmtree", lambda *_, **__: pytest.fail("made anew"))
    setup.create(str(repository / ".venv"))
    assert (repository / "ran").exists()


def test_what_git_ignores_may_be_a_folder_or_a_link(repository: Path) -> None:
    names = (".venv", ".venv-newest", "site", "site-offline", "dist", ".build", ".screenshots")
    names += ("mutants", ".mypy_cache", "tools/__pycache__")
    for name in names:
        (repository / name).symlink_to("elsewhere")
    assert git(repository, "status", "--porcelain", "--untracked-files=all").count("?? ") == 0


def test_nothing_is_in_git_that_git_ignores() -> None:
    if (ROOT / ".git").exists():
        assert git(ROOT, "ls-files", "-ci", "--exclude-per-directory=.gitignore") == ""
