"""What changed in the data between two states, in Markdown for who reviews a change."""

from __future__ import annotations

from typing import NamedTuple

from comparison import Comparison
from comparison.differences import Change, Difference, Item, differences
from comparison.github import chart, code, table
from comparison.model import NO_PROOF, Feature
from comparison.proofs import Proof, newest_first
from comparison.source import Problem, count
from comparison.wording import joined

#: What a tool measured is told of in a line: its figures are for charts.
_RECORDS = {
    "measurement": "The record of the measurements changed.",
    "app": "The two apps, or what is recorded of them, changed.",
}


class State(NamedTuple):
    """One of the two that are compared, as a reader knows it, and what reading it gave."""

    name: str
    data: Comparison | None
    problems: list[Problem]


def markdown(before: State, after: State) -> str:
    """What changed, in sentences and tables; or why that can't be told."""
    found = "\n\n".join(filter(None, map(_unreadable, (before, after))))
    if before.data is None or after.data is None:
        return f"{found}\n"
    changed = differences(before.data, after.data)
    if not changed:
        return f"Nothing changed in the data since {code(before.name)}.\n"
    lines = ["## What changed in the data", ""]
    told = [_told(kind, each) for kind, each in changed.items() if kind not in _RECORDS]
    if told:
        lines += [f"Since {code(before.name)}: {joined(told)}.", ""]
    lines += [line for kind, text in _RECORDS.items() if kind in changed for line in (text, "")]
    for kind, each in changed.items():
        if kind not in _RECORDS:
            lines += _section(kind, each)
        if kind == "row":
            lines += _proofs(each, before.data, after.data)
    lines += _charts(before.data, after.data)
    return "\n".join(lines).rstrip("\n") + "\n"


def _unreadable(state: State) -> str:
    """Why a state can't be compared: other problems than today's may be those of an older shape."""
    if state.data:
        return ""
    first = code(str(state.problems[0]))
    problems = count(len(state.problems))
    where = code(state.name)
    return f"Nothing was compared: this version finds {problems} in {where}. The first: {first}"


def _told(kind: str, each: Difference) -> str:
    """What happened to the items of a kind, in words: `1 row added, 2 rows changed`."""
    numbers = {
        "added": len(each.added),
        "removed": len(each.removed),
        "renamed": len(each.renamed),
        "changed": len(each.changed),
    }
    parts = [f"{_number(number, kind)} {what}" for what, number in numbers.items() if number]
    if kind == "row" and (cells := sum(map(_cells, each.changed.values()))):
        parts.append(f"{_number(cells, 'cell')} changed")
    if each.moved:
        parts.append(f"{kind}s in another order")
    return ", ".join(parts)


def _cells(changes: list[Change]) -> int:
    """In how many cells of a row something changed; their fields are `framework.field`."""
    return len({change.field.partition(".")[0] for change in changes if "." in change.field})


def _number(how_many: int, what: str) -> str:
    return f"{how_many} {what}" if how_many == 1 else f"{how_many} {what}s"


def _section(kind: str, each: Difference) -> list[str]:
    lines = [f"### {kind.capitalize()}s", ""]
    lines += [f"- Added {_named(name, item)}{_cells_of(item)}" for name, item in each.added.items()]
    lines += [f"- Removed {_named(name, item)}" for name, item in each.removed.items()]
    lines += [f"- Renamed {code(old)} to {code(new)}" for new, old in each.renamed.items()]
    if each.moved:
        lines += [f"- The {kind}s stand in another order"]
    rows = [
        (code(name), code(change.field), *_values(change))
        for name, changes in each.changed.items()
        for change in changes
    ]
    if rows:
        lines += [""] if lines[-1] else []
        lines += table((kind.capitalize(), "What", "Was", "Is"), rows)
    return [*lines, ""]


def _named(name: str, item: Item) -> str:
    return code(name) if item.name in ("", name) else f"{code(name)}: {code(item.name)}"


def _cells_of(item: Item) -> str:
    """What the cells of a new row say, in short."""
    levels = [
        f"{code(field.partition('.')[0])} is {code(text)}"
        for field, texts in item.fields.items()
        if field.endswith(".support")
        for text in texts
    ]
    return f"; {joined(levels)}" if levels else ""


def _values(change: Change) -> tuple[str, str]:
    """What was and what is; of lists, only what is not in both, unless it is their order."""
    gone = [text for text in change.before if text not in change.after]
    new = [text for text in change.after if text not in change.before]
    was, now = (gone, new) if gone or new else (change.before, change.after)
    return "<br>".join(map(code, was)) or "nothing", "<br>".join(map(code, now)) or "nothing"


def _proofs(rows: Difference, before: Comparison, after: Comparison) -> list[str]:
    """Which proofs show the rows that were touched, and what the record says of them."""
    lines = [
        (
            code(name),
            _kept(before.matrix.features.get(rows.renamed.get(name, name)), feature),
            _record(after.proofs.get(feature.proof), after),
        )
        for name in rows.touched
        for feature in (after.matrix.features[name],)
    ]
    if not lines:
        return []
    return ["#### Proofs of these rows", "", *table(("Row", "Proof", "Record"), lines), ""]


def _kept(before: Feature | None, after: Feature) -> str:
    """The proof of a row, and whether it was the same."""
    now = "no proof" if after.proof == NO_PROOF else code(after.proof)
    if before is None:
        return f"{now}, new row"
    if before.proof == after.proof:
        return f"{now}, as before"
    return f"{now}; was {'no proof' if before.proof == NO_PROOF else code(before.proof)}"


def _record(proof: Proof | None, data: Comparison) -> str:
    """What the programs of a proof showed, by framework and newest version first."""
    if proof is None:
        return "nothing to run"
    lines = []
    for framework in data.matrix.frameworks:
        runs = newest_first(proof, framework)
        told = [f"{code(run.versions[framework])} {run.outcome} on {run.recorded}" for run in runs]
        if framework in proof.programs or told:
            lines.append(f"{code(framework)}: {', '.join(told) or 'never run'}")
    return "<br>".join(lines) or "no program"


def _charts(before: Comparison, after: Comparison) -> list[str]:
    was, now = chart(before.decision), chart(after.decision)
    if was == now:
        return []
    return ["### The flowchart before", "", *was, "", "### The flowchart after", "", *now, ""]
