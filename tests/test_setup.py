"""Set-up says in one line what is missing and how to get it."""

from __future__ import annotations

import sys
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
