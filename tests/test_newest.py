"""What newer releases change is told down to the cells."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import newest
import pytest
import renewal
from project import ROOT, SMALL, read

OUTPUT = "POST without a token: 403\nPOST with the token: 200\nThe page says: <b>no</b>\n"
VERSIONS = {"alpha": "5.10.1", "beta-forms": "1.3.0"}


def shown(outcome: str = "passed", output: str | None = OUTPUT, why: str = "") -> renewal.Shown:
    return renewal.Shown("tests/proofs/test_csrf.py", "alpha", outcome, VERSIONS, output, why)


def report(*tests: renewal.Shown, **found: Any) -> str:
    everything = {"installed": VERSIONS, "held": {}, "refused": {}, "shown": tests, **found}
    return renewal.report(read(SMALL), renewal.Found(**everything), "Newest releases")


def test_nothing_new_is_an_empty_report() -> None:
    assert report(shown()) == ""


def test_a_proof_that_fails_is_told_with_row_cell_and_versions() -> None:
    text = report(shown("failed", None, "AssertionError: says 'a | b' @octocat\nand more"))
    assert text.startswith("## Newest releases\n\n### Rows whose proof fails\n")
    assert text.splitlines()[-1] == (
        "| `csrf` | `alpha`: `built-in`, `enabled`<br>`data/features/security.yml:6` | `csrf` "
        r"| `alpha` `5.10.1`<br>`beta-forms` `1.3.0` | `AssertionError: says 'a \| b' @octocat` |"
    )


def test_a_test_that_is_of_no_row_is_told_too() -> None:
    text = report(shown("failed")._replace(file="tests/proofs/test_other.py", framework=""))
    assert "| no row |" in text
    assert "`tests/proofs/test_other.py`" in text


def test_another_output_is_told_line_by_line() -> None:
    text = report(shown(output=OUTPUT.replace("403", "400")))
    assert text.splitlines()[-1] == (
        "| `csrf` | `alpha` | `POST without a token: 403` | `POST without a token: 400` |"
    )


def test_the_output_of_any_recorded_line_is_no_news() -> None:
    assert report(shown(output=OUTPUT.replace("<b>no</b>", "no"))) == ""


@pytest.mark.parametrize(
    ("name", "version", "row"),
    [
        ("beta-forms", "1.4.0", "| `beta-forms` | `1.3.0` | `1.4.0` |"),
        ("alpha", "5.2.10", "| `alpha` | `5.2.9` | `5.2.10` |"),
        ("alpha", "6.0a1", "| `alpha` | `5.10.1` | `6.0a1` |"),
    ],
)
def test_versions_that_the_data_does_not_have_are_told(name: str, version: str, row: str) -> None:
    assert report(installed={**VERSIONS, name: version}).splitlines()[-1] == row
    assert report(installed={**VERSIONS, "alpha": "5.2.9"}) == ""
    assert report(installed={"beta-forms": "1.3.0rc1"}) == ""


def test_what_is_not_the_newest_or_not_there_is_told() -> None:
    text = report(held={"a": ("1", "2")}, refused={"b": "No matching distribution"})
    assert "- `a` `1`, though `2` is out: something else holds it back\n" in text
    assert "- `b` does not go with the rest: `No matching distribution`\n" in text


def test_that_nothing_could_be_run_is_told() -> None:
    assert renewal.not_run("Pre-releases", "No index") == (
        "## Pre-releases\n\nThe proofs could not be run: `No index`\n"
    )


def test_a_very_long_report_is_cut_at_a_line() -> None:
    text = renewal.fit("a line\n" * renewal.MOST)
    assert len(text) < renewal.MOST + 100
    assert text.splitlines()[-3:] == ["a line", "", "More does not fit; the run has all of it."]


def test_every_package_of_the_proofs_is_wanted_at_any_version() -> None:
    names = newest.named()
    assert {"django-csp", "flask-wtf", "flask[async]", "pytest-xdist", "requests"} <= set(names)
    assert not any(set(name) & set("<>=~!; ") for name in names)


def test_a_package_that_does_not_go_with_the_frameworks_is_left_out_and_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[tuple[str, ...]] = []

    def pip(_: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        calls.append(arguments)
        if arguments[0] == "list":
            listed = [{"name": name, "version": "9"} for name in ("Django", "Flask")]
            return subprocess.CompletedProcess([], 0, json.dumps(listed), "")
        code = 1 if "old" in arguments else 0
        return subprocess.CompletedProcess([], code, "", "WARNING: x\nERROR: Too old\nERROR: y\n")

    monkeypatch.setattr(newest, "pip", pip)
    assert newest.install("python", ["new", "old"], pre=True) == {"old": "Too old"}
    assert calls[-1] == ("install", "--upgrade", "--pre", "django==9", "flask==9", "old")
    assert newest.install("python", ["new"], pre=False) == {}
    assert calls[-1] == ("install", "--upgrade", "django==9", "flask==9", "new")


def test_frameworks_that_can_not_be_installed_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "ERROR: No index\n")
    monkeypatch.setattr(newest, "pip", lambda *_: failed)
    with pytest.raises(newest.NotRun, match="the frameworks can't be installed: No index"):
        newest.install("python", [], pre=False)


def test_what_the_proofs_show_is_written_and_held_to_the_cells_only(tmp_path: Path) -> None:
    file = tmp_path / "shown.json"
    command = [sys.executable, "-m", "pytest", "tests/proofs/test_csrf.py", "-q"]
    command += ["-p", "no:cacheprovider", "--shown", str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    first, second = (renewal.Shown(**each) for each in json.loads(file.read_text("utf-8")))
    assert (first.file, first.framework) == ("tests/proofs/test_csrf.py", "django")
    assert (second.framework, second.outcome, second.why) == ("flask", "passed", "")
    assert set(second.versions) == {"flask", "flask-wtf"}
    assert second.output
    assert "POST without a token, with Flask-WTF: 400\n" in second.output
