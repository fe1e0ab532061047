"""Text of the data as GitHub shows it: nothing in it is markup, a link or a mention.

GitHub makes links of addresses, names after @ and numbers after # wherever text isn't code, and
escaping doesn't stop it: so the data stands in code spans, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from comparison.decision import Decision

#: The most rows of a table: a job summary has a limit, and nobody reads more.
MOST = 100
#: What stands as it is within a label of a chart.
_PLAIN = re.compile(r"[^A-Za-z0-9 ,.?!'()-]")


def code(text: str) -> str:
    """A text as a code span, with what would end a line or hide made visible."""
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
    if not shown:
        return "nothing"
    runs = {len(run) for run in re.findall("`+", shown)}
    fence = "`" * next(length for length in range(1, len(shown) + 2) if length not in runs)
    # One space at each end is no part of the text, unless there is nothing but spaces.
    pad = " " if shown.strip(" ") and (shown[0] in "` " or shown[-1] in "` ") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def table(head: Sequence[str], rows: Sequence[Iterable[str]]) -> list[str]:
    """The lines of a table whose cells are Markdown; of very many rows, the first ones."""
    lines = [_row(head), _row("---" for _ in head), *map(_row, rows[:MOST])]
    if len(rows) > MOST:
        lines += ["", f"And {len(rows) - MOST} more."]
    return lines


def _row(cells: Iterable[str]) -> str:
    # A table is split at bars before code is looked for, so they are escaped in code, too.
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"


def chart(decision: Decision) -> list[str]:
    """The lines of a Mermaid flowchart, in a fence of their own.

    Ids are numbers, for Mermaid has words of its own, and what labels could command is encoded.
    """
    names = {name: f"n{at}" for at, name in enumerate([*decision.questions, *decision.outcomes])}
    lines = ["```mermaid", "flowchart TD"]
    for question in decision.questions.values():
        lines.append(f'  {names[question.id]}("{_label(question.ask.plain)}")')
    for outcome in decision.outcomes.values():
        lines.append(f'  {names[outcome.id]}["{_label(outcome.verdict)}"]')
    for question in decision.questions.values():
        for answer in question.answers:
            label = _label(answer.answer)
            lines.append(f'  {names[question.id]} -->|"{label}"| {names[answer.to]}')
    return [*lines, "```"]


def _label(text: str) -> str:
    return _PLAIN.sub(lambda found: f"#{ord(found[0])};", text)
