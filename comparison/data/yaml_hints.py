"""Explain what is wrong with a text that is no YAML, where, and what may help."""

import re
from contextlib import suppress
from typing import Any

import yaml

from comparison.data.document import place_of
from comparison.data.problems import Place, place_after

#: The most characters of a line that are looked at for a hint.
MAX_LINE = 500
#: Patterns of the line with the fault, and the one before, and a hint; the first match counts.
_HINTS = {
    r"^ *\t": "a tab; indent with spaces",
    r"\t": "a tab stands near; use spaces",
    r"^ *-[^ \n-]": "put a space after '-'",
    r"^ *\w+:[^ \n/]": "put a space after ':'",
    r"[:-] +[`@%*&!?|>{[].*\Z": "put a text that starts with a sign in quotes",
    r"""[:-] +(["']).*?\1 *[^\s#,].*\Z""": "put the whole text in quotes of the other kind",
    r": .*: ": "put text that holds ': ' in quotes",
    r"": "check the indentation, quotes and colons near it",
}


def describe(error: yaml.MarkedYAMLError, text: str, loader: Any) -> tuple[str, str, Place]:
    """Return what is wrong, a hint and the place."""
    what = " ".join(part for part in (error.context, error.problem) if part)
    # A text whose quotes are not closed ends with the file, and a key without a colon on the next
    # line; where they start says more.
    unclosed = "quoted scalar found unexpected end" in what
    starts = unclosed or "a simple key" in what
    at = place_of(error.context_mark if starts else error.problem_mark)
    at = min(at, place_after(text))  # libyaml thinks of a break at the end, where there is none
    if not starts and (start := _run_on(text, loader)):
        what = f"not YAML: a text in quotes goes on to line {at.line}"
        return what, "close its quotes", start
    if unclosed:
        hint = "close its quotes"
    elif " flow " in what:
        hint = "close the bracket, or put text that holds ': ' or brackets in quotes"
    elif "unknown escape" in what:
        hint = "write \\\\ for a backslash, or use single quotes"
    else:
        lines = text.splitlines()[max(0, at.line - 2) : at.line]
        near = "\n".join(line[:MAX_LINE] for line in lines)
        hint = next(hint for sign, hint in _HINTS.items() if re.search(sign, near, re.MULTILINE))
    return f"not YAML: {what}", hint, at


def _run_on(text: str, loader: Any) -> Place | None:
    """Return where a quoted text starts that goes over several lines up to the fault, if one does.

    Most often its closing quote is missing, and the opening quote of another text ends it.
    """
    last: Any = None
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=loader):
            last = event
    quoted = isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"')
    return (
        place_of(last.start_mark) if quoted and last.start_mark.line < last.end_mark.line else None
    )
