"""YAML is read as text that knows its place; nothing is turned into something else."""

import re
from pathlib import Path

import pytest

from comparison.data.document import Document
from comparison.data.problems import Problem, Problems, nearest, visible
from comparison.data.yaml_source import MAX_BYTES, parse, read


def read_text(text: str) -> tuple[Document | None, list[Problem]]:
    problems = Problems()
    return parse(text, "x.yml", problems), problems


def test_scalars_stay_as_written() -> None:
    text = "[no, on, 5.10, 0x10, ~, 2026-01-01, 1_000, .inf, '']"
    document, problems = read_text(text)
    assert document
    expected = ["no", "on", "5.10", "0x10", "~", "2026-01-01", "1_000", ".inf", ""]
    assert document.value == expected
    assert problems == []


def test_every_value_and_key_has_its_line_and_column() -> None:
    document, _ = read_text("a: 1\nlist:\n  - ä: x\n    b: {c: y}\n")
    assert document
    for location, place in {
        (): (1, 1),
        ("a",): (1, 4),
        ("list",): (3, 3),
        ("list", 0): (3, 5),
        ("list", 0, "ä"): (3, 8),
        ("list", 0, "b"): (4, 8),
        ("list", 0, "b", "c"): (4, 12),
        ("list", 0, "nothing"): (3, 5),
    }.items():
        assert document.place(location) == place, location
    assert document.places["list", 0, "b", "c"][0] == (4, 9)


def test_a_location_is_named_from_the_innermost_id() -> None:
    document, _ = read_text("a: [{id: b, c: {d: [x]}}, {e: f}]\n")
    assert document
    assert document.name(("a", 0, "c", "d", 0)) == "b.c.d[1]"
    assert document.name(("a", 1, "e")) == "a[2].e"
    assert document.name(("a", 1, "e", 0)) == "a[2].e"
    assert document.name(("none",)) == "none"


def test_brackets_are_refused_at_once() -> None:
    """By libyaml from version 0.2.6 on, and by us where it has no limit or a higher one."""
    _, [problem] = read_text("[" * 1_000_000)
    assert re.search("nested more than 20 deep|maximum nesting depth", problem.what)
    _, [problem] = read_text("[" * 900)
    assert str(problem) == "x.yml:1:21: file: nested more than 20 deep"


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\ufeff"])
def test_an_invisible_line_break_is_refused_in_its_place(char: str) -> None:
    document, [problem] = read_text(f"a: 1\nb: x{char}y\nc: [")
    assert document is None
    assert (problem.line, problem.column) == (2, 5)
    assert problem.what.startswith(f"the invisible character U+{ord(char):04X}")


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a: one two # three", True),
        ("a: one\n  two   # three\nb: 1", True),
        ("a: [one two # three\n  ]", True),
        ("a: one # three", False),
        ("a: 'one two' # three", False),
        ("a: one two#three", False),
        ("a: one two\n# three", False),
    ],
)
def test_a_text_that_a_comment_cuts_off_is_refused(text: str, cut: bool) -> None:
    _, problems = read_text(text)
    assert [problem.what for problem in problems] == [
        "a text that ends before ' #', a comment"
    ] * cut


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "byte-order mark"])
def test_what_is_not_utf_8_is_refused_in_its_place(mark: bytes, tmp_path: Path) -> None:
    problems = Problems()
    (tmp_path / "x.yml").write_bytes(mark + b"a: b\nc: \xff\n")
    assert read(tmp_path / "x.yml", "x.yml", problems) is None
    assert [str(each) for each in problems] == ["x.yml:2:4: file: not UTF-8; save it as UTF-8"]


def test_the_first_of_keys_that_come_again_is_told() -> None:
    _, problems = read_text("- id: a\n  b: c\n  id: d\n  b: e\n  f: g\n")
    assert list(map(str, problems)) == [
        "x.yml:3:3: file: duplicate key 'id'; write it once, or begin a new item with '- '"
    ]


def test_hints_name_the_nearest_word_or_all_of_few() -> None:
    words = [f"w{number:02}" for number in range(21)]
    assert nearest("buit-in", ["built-in", "none"]) == "did you mean 'built-in'?"
    assert nearest("csrf-protection", ["cors", "csrf"]) == "did you mean 'csrf'?"
    assert nearest("csrf", ["cors", "csrf-protection"]) == "did you mean 'csrf-protection'?"
    assert nearest("perhaps", words[:20]) == f"known: {', '.join(words[:20])}"
    assert nearest("perhaps", words) == nearest("perhaps", []) == ""


BRACKET = "close the bracket, or put text that holds ': ' or brackets in quotes"


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("\ta: 1\n", 1, 1, "a tab; indent with spaces"),
        ("a: [\n\t]\n}\n", 3, 1, "a tab; indent with spaces"),
        ("a: b\n  c:\td: e\n", 2, 4, "a tab stands near; use spaces"),
        ("y:\t1\nz: 2\n]\n", 3, 1, "check the indentation, quotes and colons near it"),
        ("a: b: c\n", 1, 5, "put text that holds ': ' in quotes"),
        ("z: 2\n]\na: b: c\n", 2, 1, "check the indentation, quotes and colons near it"),
        ("a: [b, c\n", 2, 1, BRACKET),
        ("a: {b: c\nd: e: f\n", 2, 2, BRACKET),
        ("a: 'x\n", 1, 4, "close its quotes"),
        ('- a: "x\n  b: c\n  d: "y"\n', 1, 6, "close its quotes"),
        ('- a: "x\n    y"\n  b: c: d\n', 3, 7, "put text that holds ': ' in quotes"),
        ('a: "b "c"."\nd: e\n', 1, 8, "put the whole text in quotes of the other kind"),
        ("a: 'b isn't c'\nd: e\n", 1, 11, "put the whole text in quotes of the other kind"),
        (r'a: "\d"', 1, 5, r"write \\ for a backslash, or use single quotes"),
        ("a: b\nc d\ne: f\n", 2, 1, "check the indentation, quotes and colons near it"),
        ("a: b\nc:d\ne: f\n", 2, 1, "put a space after ':'"),
        ("- a: b\n-a: c\n", 2, 1, "put a space after '-'"),
        ("a: `x`\n", 1, 4, "put a text that starts with a sign in quotes"),
        ("- *x* y\n", 1, 5, "put a text that starts with a sign in quotes"),
    ],
)
def test_a_hint_looks_at_the_line_and_the_one_before(
    text: str, line: int, column: int, hint: str
) -> None:
    _, [problem] = read_text(text)
    assert (problem.line, problem.column, problem.hint) == (line, column, hint)


def test_a_message_escapes_only_what_hides() -> None:
    assert visible("café, 5 µs → “ok”") == "café, 5 µs → “ok”"
    assert visible("a\x1b[31mb\u202ec\n") == r"a\x1b[31mb\u202ec\n"


def test_a_file_that_cannot_be_opened_or_is_too_large_is_named(tmp_path: Path) -> None:
    large = tmp_path / "large.yml"
    large.write_text("#" * (MAX_BYTES + 1), "utf-8")
    problems = Problems()
    assert read(large, "large.yml", problems) is None
    assert read(tmp_path / "none.yml", "none.yml", problems) is None
    assert [str(problem) for problem in problems] == [
        f"large.yml:1:1: file: larger than {MAX_BYTES} bytes; split it",
        "none.yml:1:1: file: can't be read: No such file or directory",
    ]
