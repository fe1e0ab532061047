"""What newer releases change is told down to the cells."""

import re
import subprocess
import sys
from typing import Any
from unittest.mock import Mock

import pytest
from project import SMALL, read

from tools import test_latest

OUTPUT = "POST without a token: 403\nPOST with the token: 200\nThe page says: <b>no</b>\n"
VERSIONS = {"alpha": "5.10.1", "beta-forms": "1.3.0"}


def report(**test: Any) -> str:
    shown = {"file": "tests/proofs/test_csrf.py", "framework": "alpha", "outcome": "passed"}
    shown |= {"versions": VERSIONS, "output": OUTPUT, "why": ""} | test
    return test_latest.report(read(SMALL), "Newest", [shown])


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (
            {"outcome": "failed", "output": None, "why": "AssertionError: says @octocat\nmore"},
            "- `tests/proofs/test_csrf.py` fails with `alpha 5.10.1, beta-forms 1.3.0`: "
            "`AssertionError: says @octocat`, `data/features/security.yml:6: csrf.alpha`",
        ),
        (
            {"output": OUTPUT.replace("403", "400")},
            "- `csrf.alpha` printed `POST without a token: 403`, now `POST without a token: 400`",
        ),
        (
            {"file": "tests/proofs/test_x.py", "outcome": "failed", "why": "no `module`"},
            "- `tests/proofs/test_x.py` fails with `alpha 5.10.1, beta-forms 1.3.0`: "
            "`` no `module` ``",
        ),
    ],
)
def test_what_is_new_is_told(found: dict[str, Any], line: str) -> None:
    assert report() == ""
    assert report(**found) == f"## Newest\n\n{line}\n"


def test_what_programs_ask_for_is_wanted_at_any_version() -> None:
    declared = test_latest.declared()
    assert {"django-csp", "flask-wtf", "flask[async]"} <= {name.lower() for name in declared}
    assert not [name for name in declared if not re.fullmatch(r"[\w.-]+(\[[\w,]+\])?", name)]


def test_what_could_not_be_run_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = subprocess.CalledProcessError(1, "uv", stderr="no solution\n")
    monkeypatch.setattr(test_latest, "uv", Mock(side_effect=failed))
    monkeypatch.setattr(sys, "argv", ["test_latest", "folder"])
    assert test_latest.main() == 1
    assert capsys.readouterr().out.endswith("The proofs could not be run: `no solution`\n")
