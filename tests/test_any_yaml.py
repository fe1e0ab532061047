"""Our reader and PyYAML's agree on what both accept, and no edit of a file makes it misread."""

import random
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from project import ROOT, SMALL

import comparison
from comparison.data import files, formatter, yaml_source
from comparison.data.document import Document
from comparison.data.problems import Problem, Problems

#: What YAML has a meaning for, and some that it has none for.
WRITTEN = st.text(
    st.sampled_from("ab01é: -?,[]{}#&*!|>'\"%@`\\~\n\n\n\t\r\ufeff\x85\u2028\x07"), max_size=40
)
#: What we refuse though YAML allows it, by words of the message.
REFUSED = re.compile(
    "an anchor or alias|the tag|a tag| U\\+|a second document|a directive|' again"
    "|a key that is no text|empty"
)


def read(text: str) -> tuple[Document | None, Problems]:
    problems = Problems()
    return yaml_source.parse(text, "x.yml", problems), problems


def within(problem: Problem, text: str) -> bool:
    """Return whether the place of a problem is in a file, or right behind a line of it."""
    there = re.split("\r\n|\r|\n", text)
    return (
        1 <= problem.line <= len(there) and 1 <= problem.column <= len(there[problem.line - 1]) + 1
    )


@given(WRITTEN)
@settings(max_examples=100)
def test_pyyaml_reads_alike_what_we_accept(text: str) -> None:
    document, problems = read(text)
    assert all(within(problem, text) for problem in problems)
    try:
        expected = yaml.load(text, yaml.CBaseLoader)
    except yaml.YAMLError:
        assert problems
        return
    if problems:
        assert any(REFUSED.search(problem.what) for problem in problems)
    else:
        assert document
        assert document.value == expected


def replaced(
    pattern: str, text: str, chance: random.Random, *news: Callable[[re.Match[str]], str]
) -> str:
    """Replace one of the parts of a text that a pattern finds by one of the new ones."""
    parts = list(re.finditer(pattern, text, re.MULTILINE))
    if not parts:
        return text
    found = chance.choice(parts)
    return text[: found.start()] + chance.choice(news)(found) + text[found.end() :]


def slipped(text: str, chance: random.Random) -> str:
    """Let a line, two lines, a letter or a sign be gone, there twice, another, or swapped."""
    return replaced(
        chance.choice((r".*\n", r".*\n.*\n", r"\w", r"[^\w\s]|^ +")),
        text,
        chance,
        lambda _: "",
        lambda part: part[0] * 2,
        lambda _: chance.choice("abcxyz019:#'\"-{[&*!|>%@`\\\t é"),
        lambda part: "".join(reversed(part[0].splitlines(keepends=True))),
    )


def commented(text: str, chance: random.Random) -> str:
    """Put a comment on a line of its own, or behind what stands there; or a blank line."""
    mark, blank = f"# mark {chance.randrange(10**9)} is here", " " * chance.randrange(8)
    return replaced(
        "^.*$",
        text,
        chance,
        lambda line: f"{blank}{mark}\n{line[0]}",
        lambda line: f"{line[0]} {mark}",
        lambda line: f"{blank}\n{line[0]}",
    )


def requoted(text: str, chance: random.Random) -> str:
    """Write the text of a field in other quotes, or as a block below it."""
    left, right = chance.choice(
        ("''", '""', (">-\n{}    ", ""), ("|\n{}    ", ""), ("|+\n{}    ", "\n"))
    )
    return replaced(
        r"^( *)((?:- )?\w+: )\"?([^\"'#\n]+)\"?$",
        text,
        chance,
        lambda line: f"{line[1]}{line[2]}{left.format(line[1])}{line[3]}{right}",
    )


@pytest.mark.parametrize(
    ("root", "number"),
    [(SMALL, 80), pytest.param(ROOT, 150, marks=pytest.mark.slow)],
    ids=["small", "own"],
)
def test_a_slip_is_named_in_its_place_or_does_no_harm(
    root: Path, number: int, tmp_path: Path
) -> None:
    for name in ("docs", "tests"):
        if (root / name).exists():
            (tmp_path / name).symlink_to(root / name)
    shutil.copytree(root / "data", tmp_path / "data")
    chance = random.Random("slips")
    texts = {path: (root / path).read_text("utf-8") for path in files.written_files(root)}
    for path in chance.choices(list(texts), [*map(len, texts.values())], k=number):
        text = slipped(texts[path], chance)
        (tmp_path / path).write_text(text, "utf-8", newline="")
        start = time.process_time()
        found, problems = comparison.read(tmp_path)
        assert time.process_time() - start < 5, text
        assert (found is None) == bool(problems), text
        for problem in problems:
            assert within(problem, (tmp_path / problem.path).read_text("utf-8")), problem
            assert str(problem).isprintable()
        shutil.copy(root / path, tmp_path / path)


def test_fmt_keeps_what_an_edited_file_says(tmp_path: Path) -> None:
    chance, file = random.Random("fmt"), tmp_path / "file.yml"
    for _ in range(120):
        text = (SMALL / chance.choice(files.written_files(SMALL))).read_text("utf-8")
        for _ in range(chance.randint(1, 8)):
            text = chance.choice((slipped, commented, requoted))(text, chance)
        file.write_text(text, "utf-8", newline="")
        problems = Problems()
        made, (document, _) = formatter.formatted(tmp_path, file.name, problems), read(text)
        value = document and document.value
        assert (made is None) == bool(problems)
        if made is None:
            if any("without a change" in problem.what for problem in problems):
                assert "\\n" in repr(value)  # a text of several lines, which no shape allows
            continue
        marks = re.compile(r"# mark \d+ is here")
        assert sorted(marks.findall(made)) == sorted(marks.findall(text))
        after, _ = read(made)
        assert after
        assert after.value == value
        file.write_text(made, "utf-8", newline="")
        assert (formatter.formatted(tmp_path, file.name, problems), problems) == (made, [])
