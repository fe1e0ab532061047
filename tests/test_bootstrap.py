"""Set-up says in one line what is missing, and installs what a lock has."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from unittest.mock import Mock

import pytest
from project import ROOT, files, read_only

from tools import bootstrap


def test_what_python_lacks_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "modules", sys.modules | {"ensurepip": None})
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        bootstrap.main("no folder")
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    with pytest.raises(SystemExit, match=r"^bootstrap: Python .* is too old: .*make check'$"):
        bootstrap.main("no folder")


def environment(folder: Path, script: str) -> None:
    """Write what passes for an environment: a script instead of its Python."""
    python = folder / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f"#!/bin/sh\n{script}\n")
    python.chmod(0o755)


@pytest.mark.parametrize(("code", "made"), [(0, 0), (1, 1)], ids=["of-this", "of-another"])
def test_an_environment_is_made_anew_for_another_python(
    code: int, made: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(tmp_path, f"exit {code}")
    create = Mock()
    monkeypatch.setattr(venv, "create", create)
    bootstrap.main(str(tmp_path))
    assert create.call_count == made


def make(folder: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("M")}
    command = ["make", f"PYTHON={sys.executable}", *arguments]
    return subprocess.run(
        command, cwd=folder, env=kept | environ, capture_output=True, text=True, timeout=120
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """What `make check` starts with."""
    folder = tmp_path / "a räther long path"
    for name in ("Makefile", "tools/bootstrap.py", "requirements/site.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    return folder


def test_a_lock_is_installed_when_it_has_changed(repository: Path) -> None:
    environment(repository / ".venv", '[ "$2" != pip ] || echo "$@"; [ "$2" != "$FAILS" ]')
    lock, installed = repository / "requirements" / "site.txt", repository / ".venv" / "site.txt"
    assert "--require-hashes --no-deps -r requirements/site.txt" in make(repository, "check").stdout
    assert "Installing" not in make(repository, "check").stdout
    before = lock.read_text()
    lock.write_text(f"{before}# More\n")
    done = make(repository, "check", FAILS="pip")
    assert "Installing the packages" in done.stdout
    assert "make: pip could not install: is a package index reachable?" in done.stderr
    assert installed.read_text() == before


@pytest.mark.parametrize("how", ["-C", "-f"])
def test_make_works_from_elsewhere_on_read_only_files(
    how: str, repository: Path, tmp_path: Path
) -> None:
    environment(tmp_path / "venv", 'echo "$PWD $PYTHONSAFEPATH $*"')
    shutil.copy(repository / "requirements" / "site.txt", tmp_path / "venv")
    before = files(read_only(repository))
    where = repository / "Makefile" if how == "-f" else repository
    arguments = [how, str(where), f"VENV={tmp_path}/venv", "PORT=9000", "serve"]
    done = make(tmp_path, *arguments, PYTHONSAFEPATH="1")
    served = f"{repository}  -m mkdocs serve --dev-addr 127.0.0.1:9000"
    assert served in done.stdout.splitlines(), done.stderr
    assert files(repository) == before
