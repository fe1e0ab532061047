"""The tools find which words, versions and results are no longer so, and the benchmark is right."""

import datetime
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest
from project import SMALL, read

from tools import bench, check_web, test_latest


def test_a_page_without_the_words_is_told_with_the_cell(small: Path) -> None:
    path = small / "data" / "features" / "security.yml"
    quoted = "source: https://example.org/csrf#off\n    says: checked by default\n"
    path.write_text(re.sub(r"source: \S+\n", quoted, path.read_text("utf-8"), count=1), "utf-8")

    def missing(page: str | None) -> list[str]:
        pages = {"https://example.org/csrf": page}
        return list(check_web.missing(read(small).matrix, pages.__getitem__))

    assert missing("Forms are *checked* by default.") == missing(None) == []
    assert missing("Forms are unchecked by default.") == [
        "`data/features/security.yml:6: csrf.alpha`: https://example.org/csrf#off does not say "
        "`checked by default`"
    ]


#: Versions of projects in the index, with their days.
INDEX = {
    "beta-forms": [("1.3.0", "2026-04-13"), ("1.4.0", "2026-11-02"), ("2.0a1", "2026-11-20")],
    "alpha": [("5.10.1", "2026-10-02"), ("5.2.9", "2026-10-01"), ("5.10.2", "2026-11-20", True)],
    "beta": [("3.1.3", "2026-02-16")],
}


def published(version: str, day: str, yanked: bool = False) -> SimpleNamespace:
    """A file of a version in the index."""
    uploaded = datetime.datetime.fromisoformat(f"{day}T12:00:00Z")
    return SimpleNamespace(version=version, upload_time=uploaded, is_yanked=yanked)


def test_newer_versions_and_other_days_are_a_diff(small: Path) -> None:
    index = {name: [published(*file) for file in files] for name, files in INDEX.items()}
    found = check_web.diff(read(small).matrix, small, index.__getitem__)
    changed = [line for line in found.splitlines() if line[:1] in ("+", "-")]
    assert changed[:2] == ["--- a/data/packages.yml", "+++ b/data/packages.yml"]
    assert changed[2:4] == ["-  version: 1.3.0", "-  released: 2026-04-13"]
    assert changed[4:6] == ["+  version: 1.4.0", "+  released: 2026-11-02"]
    assert found.count("\n+ ") == 3
    assert "released: 2026-02-16" in found  # more than a day from what the data says
    assert "5.10.2" not in found  # withdrawn


@pytest.mark.parametrize(
    ("line", "renewed"),
    [
        ("  version: 17.4", "  version: 18.0"),
        ('  version: "17.4"', '  version: "18.0"'),
        ("  {first_version: 17.4, version: 17.4}", "  {first_version: 17.4, version: 18.0}"),
    ],
)
def test_a_field_is_replaced_as_it_is_written(line: str, renewed: str) -> None:
    lines = ["version: 17.4", "- id: a", line]
    check_web.replace(lines, SimpleNamespace(version="17.4", line_number=2), "version", "18.0")
    assert lines == ["version: 17.4", "- id: a", renewed]


OUTPUT = "POST without a token: 403\nPOST with the token: 200\nThe page says: <b>no</b>\n"
FAILS = "- `tests/proofs/test_csrf.py` fails with `alpha 5.10.1, beta-forms 1.3.0`: "


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (
            {"outcome": "failed", "output": None, "why": "AssertionError: says @octocat\nmore"},
            f"{FAILS}`AssertionError: says @octocat`, `data/features/security.yml:6: csrf.alpha`",
        ),
        (
            {"output": OUTPUT.replace("403", "400")},
            "- `csrf.alpha` printed `POST without a token: 403`, now `POST without a token: 400`",
        ),
        (
            {"file": "tests/proofs/test_x.py", "outcome": "failed", "why": "no `module`"},
            f"{FAILS.replace('csrf', 'x')}`` no `module` ``",
        ),
    ],
)
def test_what_is_new_with_newer_releases_is_told(found: dict[str, Any], line: str) -> None:
    shown = {"file": "tests/proofs/test_csrf.py", "framework": "alpha", "outcome": "passed"}
    shown["versions"] = {"alpha": "5.10.1", "beta-forms": "1.3.0"}
    shown |= {"output": OUTPUT, "why": ""}
    data = read(SMALL)
    assert test_latest.report(data, "Newest", [shown]) == ""
    assert test_latest.report(data, "Newest", [shown | found]) == f"## Newest\n\n{line}\n"


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


def test_a_made_up_project_has_no_problems(tmp_path: Path) -> None:
    found = read(bench.make_up(tmp_path / "project", "50x3"))
    made = [row for row in found.matrix.rows() if row.category.startswith("category-")]
    assert sum(len(row.cells) for row in made) == 150
