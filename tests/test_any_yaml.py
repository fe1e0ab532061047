"""Our reader and PyYAML's agree on what both accept, and no edit of a file makes it misread."""

import random
import re
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT, SMALL

import comparison
from comparison.data import files, yaml_source
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


def within(problem: Problem, text: str) -> bool:
    """Return whether the place of a problem is in a file, or right behind a line of it."""
    there = re.split("\r\n|\r|\n", text)
    return (
        1 <= problem.line <= len(there) and 1 <= problem.column <= len(there[problem.line - 1]) + 1
    )


@given(WRITTEN)
def test_pyyaml_reads_alike_what_we_accept(text: str) -> None:
    problems = Problems()
    document = yaml_source.parse(text, "x.yml", problems)
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


def slipped(text: str, chance: random.Random) -> str:
    """Let a line, two lines, a letter or a sign be gone, there twice, another, or swapped."""
    pattern = chance.choice((r".*\n", r".*\n.*\n", r"\w", r"[^\w\s]|^ +"))
    part = chance.choice([*re.finditer(pattern, text, re.MULTILINE)])
    lines = part[0].splitlines(keepends=True)
    another = chance.choice("abcxyz019:#'\"-{[&*!|>%@`\\\t é")
    new = chance.choice(("", part[0] * 2, another, "".join(reversed(lines))))
    return text[: part.start()] + new + text[part.end() :]


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
        found, problems = comparison.read(tmp_path)
        assert (found is None) == bool(problems), text
        for problem in problems:
            assert within(problem, (tmp_path / problem.path).read_text("utf-8")), problem
            assert str(problem).isprintable()
        shutil.copy(root / path, tmp_path / path)
