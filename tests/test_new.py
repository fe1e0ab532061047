"""A start is in the right files, fails the check until its blanks are filled, and then passes."""

from __future__ import annotations

from pathlib import Path

import pytest
from filling import fill, fill_text, problems

from comparison.__main__ import main
from comparison.data import formatter
from comparison.data.problems import Problems


def new(root: Path, *words: str) -> int:
    return main(["new", *words, "--root", str(root)])


def texts(root: Path) -> dict[str, bytes]:
    """Every file of a project, by its path."""
    found = (file for file in root.rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in found}


def test_a_row_starts_at_the_end_of_its_category(
    small: Path,
) -> None:
    file = small / "data" / "features" / "tools.yml"
    before = file.read_text()
    assert new(small, "feature", "shell", "--category", "tools") == 0
    assert file.read_text().startswith(before)
    start = before.count("\n") + 1
    assert fill(small) == [
        f"data/features/tools.yml:{start + line}:{column}: shell.{name}: empty"
        for line, column, name in (
            (1, 8, "name"),
            (2, 7, "why"),
            (4, 10, "reason"),
            (6, 13, "alpha.support"),
            (7, 10, "alpha.note"),
            (8, 12, "alpha.source"),
            (10, 13, "beta.support"),
            (11, 10, "beta.note"),
            (12, 12, "beta.source"),
        )
    ]
    assert problems(small) == []


def test_a_row_keeps_the_blank_lines_of_the_others(small: Path) -> None:
    file = small / "data" / "features" / "security.yml"
    file.write_text(file.read_text().replace("\n- id: csp", "\n\n- id: csp"))
    assert new(small, "feature", "shell", "--category", "security") == 0
    assert "\n\n- id: shell\n" in file.read_text()


def test_a_package_starts_where_its_id_belongs(small: Path) -> None:
    file = small / "data" / "packages.yml"
    for name in ("gamma", "alpha-forms"):
        assert new(small, "package", name) == 0
    ids = [line[6:] for line in file.read_text().splitlines() if line.startswith("- id: ")]
    assert ids == ["alpha-forms", "beta-forms", "gamma"]
    assert len(fill(small)) == 12
    assert problems(small) == []


def test_a_framework_starts_with_a_blank_cell_in_every_row(small: Path) -> None:
    assert new(small, "framework", "gamma") == 0
    named = fill(small)
    for row in ("csrf", "csp", "cli"):
        for field in ("support", "note", "source"):
            assert sum(f": {row}.gamma.{field}: empty" in line for line in named) == 1
    assert len(named) == 7 + 9
    assert problems(small) == []


def add_test(root: Path) -> Path:
    """Give the program that the small project has a test, which calls it."""
    test = root / "tests" / "proofs" / "test_csrf.py"
    test.parent.mkdir(parents=True)
    test.write_text('def test_alpha(run, cells):\n    run("csrf/alpha_app.py")\n')
    return test


def test_a_proof_starts_with_programs_a_test_a_page_and_its_row(small: Path) -> None:
    add_test(small)
    before = set(texts(small))
    assert new(small, "proof", "content-policy", "--row", "csp") == 0
    made = {
        "docs/examples/content-policy/alpha_app.py",
        "docs/examples/content-policy/beta_app.py",
        "docs/proofs/content-policy.md",
        "tests/proofs/test_content_policy.py",
    }
    assert {path for path in set(texts(small)) - before if "schema" not in path} == made
    rows = (small / "data" / "features" / "security.yml").read_text()
    assert "  proof: content-policy\n  alpha:\n" in rows
    named = fill_text(small, "so it is")
    assert {line.partition(":")[0] for line in named} == made
    page = small / "docs" / "proofs" / "content-policy.md"
    assert "docs/proofs/content-policy.md:2:15: blank: what the programs do, in 50" in named[4]
    assert "# Content Security Policy: so it is { #proof }" in page.read_text()
    test = (small / "tests" / "proofs" / "test_content_policy.py").read_text()
    assert 'cells.hold("csp", "alpha", support="so it is")' in test
    assert problems(small) == []
    program = (small / "docs" / "examples" / "content-policy" / "beta_app.py").read_text()
    compile(program, "beta_app.py", "exec")
    compile(test, "test.py", "exec")


def test_a_proof_gets_the_program_that_it_lacks(small: Path) -> None:
    test = add_test(small)
    before = texts(small)
    assert new(small, "proof", "csrf") == 0
    made = {path for path, text in texts(small).items() if text != before.get(path)}
    assert {path for path in made if "schema" not in path} == {
        "docs/examples/csrf/beta_app.py",
        "tests/proofs/test_csrf.py",
    }
    assert test.read_bytes().startswith(before["tests/proofs/test_csrf.py"])
    assert 'run("csrf/beta_app.py")' in test.read_text()
    assert len(fill_text(small, "so it is")) == 5
    assert problems(small) == []
    assert new(small, "proof", "csrf") == 2


def test_a_program_without_a_test_is_named(small: Path) -> None:
    add_test(small).write_text("def test_alpha(run, cells):\n    pass\n")
    assert list(map(str, problems(small))) == [
        "docs/examples/csrf/alpha_app.py:1:1: file: no test runs it; "
        "add one to tests/proofs/test_csrf.py"
    ]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("feature csrf --category tools", "there is a feature or a field 'csrf' already"),
        ("feature Shell --category tools", "'Shell' is not an id (lower-case words and hyphens)"),
        ("feature ../shell --category tools", "'../shell' is not an id"),
        ("feature category-a --category tools", "'category-a' starts with 'category-'"),
        ("feature shell --category tolos", "there is no category 'tolos'; did you mean 'tools'?"),
        ("package beta-forms", "there is a package or a field 'beta-forms' already"),
        ("framework alpha", "there is a framework or a field 'alpha' already"),
        ("framework proof", "there is a framework or a field 'proof' already"),
        ("proof forged --row csrf", "the row 'csrf' has a proof already"),
        ("proof policy --row cps", "there is no row 'cps'; did you mean 'csp'?"),
    ],
)
def test_a_wrong_start_is_refused_and_writes_nothing(
    words: str, why: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(small)
    assert new(small, *words.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("python -m comparison new: ")
    assert why in err
    assert err.count("\n") == 1
    assert texts(small) == before


def test_data_that_cannot_be_read_is_no_place_to_start(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / "data" / "packages.yml").write_text("- id: a\n  - b\n")
    assert new(small, "package", "c") == 2
    assert "'make check' says why" in capsys.readouterr().err


def test_a_start_is_laid_out_and_known_to_editors(small: Path) -> None:
    assert new(small, "feature", "shell", "--category", "tools") == 0
    assert new(small, "framework", "gamma") == 0
    path = "data/features/tools.yml"
    assert formatter.formatted(small, path, Problems()) == (small / path).read_text()
    schemas = small / "data" / "schema"
    assert '"gamma": {' in (schemas / "features.json").read_text()
    assert '"shell"' in (schemas / "decision.json").read_text()


def test_a_blank_of_a_proof_is_named_wherever_it_stands(small: Path) -> None:
    page = small / "docs" / "proofs" / "csrf.md"
    page.write_text(page.read_text() + "\nText, FILL IN and FILL IN (the rest).\n")
    line = page.read_text().count("\n")
    assert list(map(str, problems(small))) == [
        f"docs/proofs/csrf.md:{line}:7: blank: to be filled in",
        f"docs/proofs/csrf.md:{line}:19: blank: the rest",
    ]
