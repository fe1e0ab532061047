"""Single facts for sentences are what the data says; a name that it lacks is told with a hint."""

from pathlib import Path

import pytest
from project import SMALL, read, renderer, replace

from comparison.data.problems import Unknown
from comparison.render import inline

RENDERER = renderer(read(SMALL))


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("version alpha", "5.10.1"),
        ("version alpha 5.2", "5.2.9"),
        ("version alpha LTS", "5.2.9"),
        ("released alpha 5.2", "1 October 2026"),
        ("line alpha", "5.10"),
        ("line alpha LTS", "5.2 LTS"),
        ("python beta", "3.9 and newer"),
        ("supported_until alpha", "September 2027"),
        ("since csp alpha", "5.10"),
        ("checked", "1 November 2026"),
        ("row cli", '<a href="/#cli">Command line</a>'),
        ("row cli <it>", '<a href="/#cli">&lt;it&gt;</a>'),
    ],
)
def test_a_fact_is_what_the_data_says(fact: str, said: str) -> None:
    macro, *arguments = fact.split()
    assert getattr(inline, macro)(RENDERER, *arguments) == said


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("version alfa", "there is no framework 'alfa'; did you mean 'alpha'?"),
        ("version beta-forms", "no framework 'beta-forms'"),
        ("version alpha 4.2", "no release line of Alpha '4.2'"),
        ("python gamma", "no framework 'gamma'; known: alpha, beta"),
        ("supported_until beta", "beta 3.1 has no 'supported_until'"),
        ("since csrf alpha", "the cell csrf.alpha has no 'since'"),
        ("since crsf alpha", "no feature 'crsf'; did you mean 'csrf'?"),
    ],
)
def test_what_the_data_lacks_is_told(fact: str, told: str) -> None:
    macro, *arguments = fact.split()
    with pytest.raises(Unknown) as error:
        getattr(inline, macro)(RENDERER, *arguments)
    assert told in str(error.value)


def test_of_two_lines_of_long_support_the_older_is_meant(small: Path) -> None:
    replace(small / "data" / "frameworks.yml", "label: newest", "label: LTS")
    assert inline.version(renderer(read(small)), "alpha", "LTS") == "5.2.9"
