"""A start is in the right files, fails the check until its blanks are filled, and then passes."""

from pathlib import Path

import pytest
from filling import fill, fill_text, problems
from project import files

from comparison.__main__ import main
from comparison.data import formatter
from comparison.data.problems import Problems


def new(root: Path, words: str) -> int:
    return main(["new", *words.split(), "--root", str(root)])


def test_a_row_starts_at_the_end_of_its_category(small: Path) -> None:
    path = "data/features/security.yml"
    before = (small / path).read_text().replace("\n- id: csp", "\n\n- id: csp")
    (small / path).write_text(before)
    assert new(small, "feature shell --category security") == 0
    made = (small / path).read_text()
    assert made.startswith(f"{before}\n- id: shell\n")  # with a blank line as before the others
    assert formatter.formatted(small, path, Problems()) == made
    assert '"shell"' in (small / "data" / "schema" / "decision.json").read_text()
    start = before.count("\n") + 2
    first, *others = fill(small)
    assert first == f"{path}:{start + 1}:8: shell.name: empty"
    assert len(others) == 2 + 2 * 3
    assert problems(small) == []


def test_a_package_starts_where_its_id_belongs(small: Path) -> None:
    for name in ("gamma", "alpha-forms"):
        assert new(small, f"package {name}") == 0
    lines = (small / "data" / "packages.yml").read_text().splitlines()
    ids = [line[6:] for line in lines if line.startswith("- id: ")]
    assert ids == ["alpha-forms", "beta-forms", "gamma"]
    assert len(fill(small)) == 12
    assert problems(small) == []


def add_test(root: Path) -> Path:
    """Give the program that the small project has a head and a test."""
    (root / "docs/examples/csrf/alpha_app.py").write_text("# /// script\n# ///\n")
    test = root / "tests" / "proofs" / "test_csrf.py"
    test.parent.mkdir(parents=True)
    test.write_text("def test_alpha(shown, cell):\n    cell.holds(support='built-in')\n")
    return test


def changed(root: Path, before: dict[str, bytes]) -> set[str]:
    """Return which files are new or others than before, but for schemas."""
    after = {path for path, text in files(root).items() if text != before.get(path)}
    return {path for path in after if "schema" not in path}


def test_a_proof_starts_with_programs_a_test_a_page_and_its_row(small: Path) -> None:
    add_test(small)
    before = files(small)
    assert new(small, "proof content-policy --row csp") == 0
    page, test, program, row = (
        "docs/proofs/content-policy.md",
        "tests/proofs/test_content_policy.py",
        "docs/examples/content-policy/beta_app.py",
        "data/features/security.yml",
    )
    made = {page, test, program, program.replace("beta", "alpha")}
    assert changed(small, before) == made | {row}
    assert "  proof: content-policy\n  alpha:\n" in (small / row).read_text()
    named = fill_text(small, "so it is")
    assert {line.partition(":")[0] for line in named} == made
    assert f"{page}:2:15: blank: what the programs do, in at most 160" in named[4]
    assert "# Content Security Policy: so it is { #proof }" in (small / page).read_text()
    asserted = (small / test).read_text()
    assert asserted.startswith("def test_alpha(shown, cell):\n")
    assert 'cell.holds("csp", support="so it is")' in asserted
    assert problems(small) == []
    for path in (program, test):
        compile((small / path).read_text(), path, "exec")


def test_a_proof_gets_the_program_that_it_lacks(small: Path) -> None:
    test = add_test(small)
    before = files(small)
    assert new(small, "proof csrf") == 0
    path = test.relative_to(small).as_posix()
    assert changed(small, before) == {"docs/examples/csrf/beta_app.py", path}
    assert test.read_bytes().startswith(before[path])
    assert "def test_beta(shown, cell):" in test.read_text()
    assert len(fill_text(small, "so it is")) == 5
    assert problems(small) == []
    assert new(small, "proof csrf") == 2


def test_what_a_proof_lacks_is_named_wherever_it_is(small: Path) -> None:
    add_test(small).write_text("def test_alpha(cell):\n    pass\n")
    page = small / "docs" / "proofs" / "csrf.md"
    page.write_text("# Page\n\nText, FILL IN and FILL IN (the rest).\n")
    assert list(map(str, problems(small))) == [
        "docs/examples/csrf/alpha_app.py:1:1: file: no test runs it; "
        "add 'def test_alpha(shown, cell):' to tests/proofs/test_csrf.py",
        "docs/proofs/csrf.md:3:7: blank: to be filled in",
        "docs/proofs/csrf.md:3:19: blank: the rest",
    ]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("feature csrf --category tools", "there is a feature or a field 'csrf' already"),
        ("feature ../shell --category tools", "'../shell' is not an id (lower-case words and"),
        ("feature category-a --category tools", "'category-a' starts with 'category-'"),
        ("feature shell --category tolos", "there is no category 'tolos'; did you mean 'tools'?"),
        ("package beta-forms", "there is a package or a field 'beta-forms' already"),
        ("framework proof", "there is a framework or a field 'proof' already"),
        ("proof forged --row csrf", "the row 'csrf' has a proof already"),
        ("proof policy --row cps", "there is no row 'cps'; did you mean 'csp'?"),
        ("package broken", "the data can't be read; 'make check' says why"),
    ],
)
def test_a_wrong_start_is_refused_and_writes_nothing(
    words: str, why: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if words.endswith("broken"):
        (small / "data" / "packages.yml").write_text("- id: a\n  - b\n")
    before = files(small)
    assert new(small, words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"python -m comparison new: {why}")
    assert err.count("\n") == 1
    assert files(small) == before
