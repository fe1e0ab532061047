"""A problem with a file has its place, and a hint."""

from pathlib import Path

import pytest

from comparison.data.problems import Problems, nearest, visible
from comparison.data.yaml_source import MAX_BYTES, parse, read

BRACKET = "close the bracket, or put text that holds ': ' or brackets in quotes"
TWICE = "write it once, or begin a new item with '- '"


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
        ("a: one two # three", 1, 4, "put it in quotes"),
        ("a: one\n  two   # three\nb: 1", 1, 4, "put it in quotes"),
        ("a: [one two # three\n  ]", 1, 5, "put it in quotes"),
        ("- id: a\n  id: b\n  c: d\n  c: e\n", 2, 3, TWICE),
        ("a: `x`\n", 1, 4, "put a text that starts with a sign in quotes"),
        ("- *x* y\n", 1, 5, "put a text that starts with a sign in quotes"),
    ],
)
def test_a_hint_looks_at_the_line_and_the_one_before(
    text: str, line: int, column: int, hint: str
) -> None:
    problems = Problems()
    parse(text, "x.yml", problems)
    [problem] = problems
    assert (problem.line, problem.column, problem.hint) == (line, column, hint)


def test_a_hint_lists_the_known_words_if_they_are_few() -> None:
    words = [f"w{number:02}" for number in range(21)]
    assert nearest("perhaps", words[:20]) == f"known: {', '.join(words[:20])}"
    assert nearest("perhaps", words) == nearest("perhaps", []) == ""


def test_a_message_escapes_only_what_hides() -> None:
    assert visible("café, 5 µs → “ok”\u202e\n") == r"café, 5 µs → “ok”\u202e\n"


def test_a_file_that_cannot_be_opened_or_is_too_large_is_named(tmp_path: Path) -> None:
    (tmp_path / "large.yml").write_text("#" * (MAX_BYTES + 1), "utf-8")
    problems = Problems()
    for name in ("large.yml", "none.yml"):
        assert read(tmp_path / name, name, problems) is None
    assert [str(problem) for problem in problems] == [
        f"large.yml:1:1: file: larger than {MAX_BYTES} bytes; split it",
        "none.yml:1:1: file: can't be read: No such file or directory",
    ]
