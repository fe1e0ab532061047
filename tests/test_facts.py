"""Single facts for sentences are what the data says; a name that it lacks is told with a hint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from project import SMALL, read, renderer

from comparison.data.problems import Unknown
from comparison.render import inline
from comparison.render.templating import Renderer

RENDERER = renderer(read(SMALL))


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (lambda m: inline.version(m, "alpha"), "5.10.1"),
        (lambda m: inline.version(m, "alpha", "5.2"), "5.2.9"),
        (lambda m: inline.version(m, "alpha", "LTS"), "5.2.9"),
        (lambda m: inline.version(m, "beta-forms"), "1.3.0"),
        (lambda m: inline.released(m, "beta-forms"), "13 April 2026"),
        (lambda m: inline.released(m, "alpha", "5.2"), "1 October 2026"),
        (lambda m: inline.line(m, "alpha"), "5.10"),
        (lambda m: inline.line(m, "alpha", "LTS"), "5.2 LTS"),
        (lambda m: inline.python(m, "beta"), "3.9 and newer"),
        (lambda m: inline.supported_until(m, "alpha"), "September 2027"),
        (lambda m: inline.since(m, "csp", "alpha"), "5.10"),
        (lambda m: inline.checked(m), "1 November 2026"),
        (lambda m: inline.row(m, "cli"), '<a href="/#cli">Command line</a>'),
        (lambda m: inline.row(m, "cli", "<it>"), '<a href="/#cli">&lt;it&gt;</a>'),
    ],
)
def test_a_fact_is_what_the_data_says(fact: Callable[[Renderer], str], said: str) -> None:
    assert fact(RENDERER) == said


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (lambda m: inline.version(m, "alfa"), "framework or package 'alfa'; did you mean 'alpha'?"),
        (lambda m: inline.version(m, "beta-forms", "1.3"), "no framework 'beta-forms'"),
        (lambda m: inline.version(m, "alpha", "4.2"), "no release line of Alpha '4.2'"),
        (lambda m: inline.python(m, "gamma"), "no framework 'gamma'; known: alpha, beta"),
        (lambda m: inline.supported_until(m, "beta"), "beta 3.1 has no 'supported_until'"),
        (lambda m: inline.since(m, "csrf", "alpha"), "the cell csrf.alpha has no 'since'"),
        (lambda m: inline.since(m, "crsf", "alpha"), "no feature 'crsf'; did you mean 'csrf'?"),
    ],
)
def test_what_the_data_lacks_is_told(fact: Callable[[Renderer], str], told: str) -> None:
    with pytest.raises(Unknown) as error:
        fact(RENDERER)
    assert told in str(error.value)


def test_of_two_lines_of_long_support_the_older_is_meant(small: Path) -> None:
    file = small / "data" / "frameworks.yml"
    file.write_text(file.read_text("utf-8").replace("label: newest", "label: LTS"), "utf-8")
    assert inline.version(renderer(read(small)), "alpha", "LTS") == "5.2.9"
