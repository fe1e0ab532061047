"""The audit says what is known; where nobody answered, it never says that nothing is known."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import audit
import pytest
from project import ROOT

LOCK = """\
alpha==1.0 ; python_full_version < '3.11' \\
    --hash=sha256:{0} \\
    --hash=sha256:{1}
alpha==2.0 ; python_full_version >= '3.11' \\
    --hash=sha256:{0}
beta==1.0 \\
    --hash=sha256:{0}
""".format("0" * 64, "1" * 64)
FAULT = {
    "id": "OSV-1",
    "summary": "A fault",
    "affected": [
        {
            "package": {"name": "alpha", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"fixed": "1.1"}]}],
        }
    ],
}


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    (tmp_path / "lock.txt").write_text(LOCK)
    return tmp_path / "lock.txt"


@pytest.fixture
def service() -> Iterator[tuple[str, list[Any]]]:
    """Something on loopback that answers as OSV does, and what it was asked."""
    asked: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append((query["package"]["name"], query["version"]))
            body = json.dumps({"vulns": [FAULT]} if asked[-1] == ("alpha", "1.0") else {}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def nowhere() -> str:
    """An address on loopback at which nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}/"


def test_every_version_is_asked_about_whichever_python_it_is_for(
    lock: Path, service: tuple[str, list[Any]]
) -> None:
    address, asked = service
    report = audit.python_packages([lock, lock], address)
    assert sorted(asked) == [("alpha", "1.0"), ("alpha", "2.0"), ("beta", "1.0")]
    assert report == (3, ["alpha 1.0: OSV-1, fixed in 1.1"], [])


def test_a_service_that_does_not_answer_is_told(lock: Path, nowhere: str) -> None:
    report = audit.python_packages([lock], nowhere)
    assert (report.asked, report.faults) == (0, [])
    (why,) = report.unknown
    lines = audit.told("OSV", report)
    assert lines == [f"could not ask OSV: {why}"]
    assert "127.0.0.1" in why


def test_a_package_that_was_skipped_was_not_asked_about() -> None:
    said = {"dependencies": [{"name": "alpha", "skip_reason": "not found"}]}
    report = audit.of_pip_audit(json.dumps(said), "No known vulnerabilities found", 1)
    assert audit.told("OSV", report) == ["could not ask OSV: alpha: not found"]
    assert audit.of_pip_audit('{"dependencies": []}', "", 2).unknown == [
        "pip-audit left out 2 packages"
    ]


@pytest.mark.parametrize(
    ("output", "errors", "why"),
    [
        ("", "Traceback\nSomeError: no", "SomeError: no"),
        ("", "", "npm said nothing"),
        ("[]", "no list", "no list"),
        ('{"message": "405 Method Not Allowed"}', "", "405 Method Not Allowed"),
        ('{"error": {"summary": ""}}', "", "npm did not say why"),
    ],
)
def test_a_registry_that_does_not_answer_is_told(output: str, errors: str, why: str) -> None:
    assert audit.of_npm(output, errors, 5) == (0, [], [why])


def test_what_a_registry_knows_is_told_once_for_each_fault() -> None:
    via = [{"title": "A fault"}, "another"]
    said = {"vulnerabilities": {"alpha": {"severity": "high", "via": via}}}
    assert audit.of_npm(json.dumps(said), "", 5).faults == ["alpha: high: A fault"]
    assert audit.told("npm", audit.of_npm('{"vulnerabilities": {}}', "", 5)) == [
        "npm knows no vulnerability of 5 packages"
    ]


def test_npm_says_that_its_registry_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "package-lock.json").write_text('{"packages": {"": {}, "a": {}}}')
    program = 'print(\'{"message": "request failed"}\'); raise SystemExit(1)'
    monkeypatch.setattr(audit, "npm_command", lambda: [sys.executable, "-c", program])
    assert audit.npm_packages(tmp_path) == (0, [], ["request failed"])
    monkeypatch.setattr(audit, "npm_command", lambda: None)
    assert audit.npm_packages(tmp_path).unknown == [
        "there is no npm here; 'make lighthouse' sets one up"
    ]


GOOD = audit.Report(5, [], [])
BAD = audit.Report(5, ["alpha 1.0: OSV-1"], [])
DARK = audit.Report(0, [], ["no answer"])


@pytest.mark.parametrize(
    ("python", "npm", "code"),
    [(GOOD, GOOD, 0), (BAD, GOOD, 1), (DARK, BAD, 1), (GOOD, DARK, 3), (DARK, DARK, 3)],
)
def test_the_exit_code_tells_none_known_from_nobody_asked(
    python: audit.Report,
    npm: audit.Report,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(audit, "python_packages", lambda *_: python)
    monkeypatch.setattr(audit, "npm_packages", lambda *_: npm)
    monkeypatch.setattr(sys, "argv", ["audit.py"])
    assert audit.main() == code
    said = capsys.readouterr().out
    assert said.count("could not ask") == [python, npm].count(DARK)
    assert said.count("knows no vulnerability") == [python, npm].count(GOOD)


def test_all_locked_packages_are_audited() -> None:
    lists = audit.apart(audit.pins((ROOT / "requirements").glob("*.txt")))
    names = [line.partition(" ")[0] for lines in lists for line in lines]
    assert len(names) == len(set(names))
    assert {name.partition("==")[0] for name in names} >= {"mkdocs", "pytest", "pip-audit"}
    assert sum(name.startswith("django==") for name in names) == 2
