"""Say what is wrong with a text that is no YAML, where, and what may help."""

import re
from contextlib import suppress
from typing import Any

import yaml

from comparison.data.document import place_of
from comparison.data.problems import Place, place_after


def describe(error: yaml.MarkedYAMLError, text: str, loader: Any) -> tuple[str, str, Place]:
    """Return what is wrong, a hint and the place."""
    # A text whose quotes are not closed ends with the file; where it starts says more.
    unclosed = "quoted scalar" in (error.context or "")
    at = place_of(error.context_mark if unclosed else error.problem_mark)
    at = min(at, place_after(text))  # libyaml thinks of a break at the end, where there is none
    if not unclosed and (start := _run_on(text, loader)):
        what = f"not YAML: a text in quotes goes on to line {at.line}"
        return what, "close its quotes", start
    what = " ".join(part for part in (error.context, error.problem) if part)
    in_brackets = " flow " in (error.context or "")
    hint = "close its quotes" if unclosed else _hint(text, at, in_brackets)
    return f"not YAML: {what}", hint, at


def _run_on(text: str, loader: Any) -> Place | None:
    """Find where a text in quotes starts that takes in more lines before what can't follow it.

    Its own closing quote is missing, most often, and the next one in the file ends it.
    """
    last: Any = None
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=loader):
            last = event
    quoted = isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"')
    return (
        place_of(last.start_mark) if quoted and last.start_mark.line < last.end_mark.line else None
    )


def _hint(text: str, at: Place, in_brackets: bool) -> str:
    lines = text.splitlines()
    near = lines[max(0, at.line - 2) : at.line]
    if any("\t" in line[: len(line) - len(line.lstrip())] for line in near):
        return "a tab; indent with spaces"
    if any("\t" in line for line in near):
        return "a tab stands near; use spaces"
    if near and re.search(r"[:-] +[`@%*&]", near[-1]):
        return "put a text that starts with a sign in quotes"
    if in_brackets:
        return "close the bracket, or put text that holds ': ' or brackets in quotes"
    if near and near[-1].count('"') > 2:
        return 'write \\" for a quote within quotes'
    if any(": " in line.partition(": ")[2] for line in near):
        return "put text that holds ': ' in quotes"
    return "check the indentation, quotes and colons near it"
