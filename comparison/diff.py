"""Compare the data of two states, item by item, as Markdown for reviewers."""

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from comparison.data.problems import Problem, Refused, count
from comparison.fields.base import Model
from comparison.markdown import code, table
from comparison.project import Comparison, read

#: The data of a project, or None, and its problems.
Read = tuple[Comparison | None, list[Problem]]


def diff(root: Path, base: str) -> str:
    """Return what changed in a project since a git revision, or compared with a project folder."""
    if Path(base).is_dir():
        return compare(base, read(Path(base)), read(root))
    with tempfile.TemporaryDirectory() as folder:
        # A zip file, because zipfile unpacks links as plain files, which lead nowhere.
        with zipfile.ZipFile(io.BytesIO(_archive(root, base))) as file:
            file.extractall(folder)
        return compare(base, read(Path(folder)), read(root))


def _archive(root: Path, revision: str) -> bytes:
    """Return a zip file of the data and what it refers to; raise Refused with git's reason."""
    if revision.startswith("-"):
        raise Refused(f"'{revision}' is no revision")
    command = ["git", "archive", "--format=zip", f"{revision}^{{commit}}", "--", "data", "docs"]
    try:
        return subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    except OSError as error:
        raise Refused(f"git can't be run: {error}") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").rpartition("fatal: ")[2].partition("\n")[0]
        raise Refused(f"git can't read '{revision}': {said}") from None


def compare(base: str, before: Read, after: Read) -> str:
    """Return what changed, or why that can't be told."""
    states, lines = [], []
    for (data, problems), state in (before, f"in {code(base)}"), (after, "as it is now"):
        if data is None:
            found = f"the data {state} has {count(len(problems))}"
            return f"Nothing was compared: {found}. The first: {code(str(problems[0]))}\n"
        states.append(items(data))
    old, new = states
    for kind in new:
        rows = list(_changes(old[kind], new[kind]))
        if rows:
            lines += ["", f"### {kind.capitalize()}", ""]
            lines += table(("Item", "Field", "Was", "Is"), [list(map(code, row)) for row in rows])
    if not lines:
        return f"Nothing changed in the data since {code(base)}.\n"
    return "\n".join([f"## What changed in the data since {code(base)}", *lines, ""])


def _changes(
    old: Mapping[str, dict[str, str]], new: Mapping[str, dict[str, str]]
) -> Iterator[tuple[str, ...]]:
    """Find added and removed items, changed fields of the others, and another order."""
    for name in dict.fromkeys([*new, *old]):
        was, now = old.get(name, {}), new.get(name, {})
        for field in dict.fromkeys([*now, *was]):
            if was.get(field, "") != now.get(field, ""):
                yield name, field, was.get(field, ""), now.get(field, "")
    places = zip(filter(new.__contains__, old), filter(old.__contains__, new), strict=True)
    if moved := [(was, now) for was, now in places if was != now]:
        yield "several", "order", *map(", ".join, zip(*moved, strict=True))


def items(data: Comparison) -> dict[str, dict[str, dict[str, str]]]:
    """Return the fields of all items, by kind, name and dotted field."""
    words, decision = data.matrix.vocabulary, data.decision
    kinds: dict[str, Mapping[str, Any]] = {
        "row": data.matrix.features,
        "package": data.matrix.packages,
        "framework": data.matrix.frameworks,
        "vocabulary": {"words": words},
        "question": decision.questions,
        "outcome": decision.outcomes,
        "start": decision.starts,
        "preset": data.needs.presets,
        "install": {" ".join(map(str, key)): names for key, names in data.needs.together.items()},
        "claim": {"verdicts": data.claims.verdicts} | {each.id: each for each in data.claims},
        "myth": data.myths,
        "change": data.changes,
        "term": data.glossary,
        "upgrade": data.upgrades.entries,
        "proof": {name: proof.runs for name, proof in data.proofs.items()},
        "measurement": {run.line: run for run in data.measurements},
        "app": vars(data.apps) if data.apps else {},
    }
    return {
        kind: {name: dict(_fields(value, "")) for name, value in found.items()}
        for kind, found in kinds.items()
    }


def _fields(value: Any, name: str) -> Iterator[tuple[str, str]]:
    """Find the texts of a value, each under its dotted name."""
    if isinstance(value, Model):
        fields = type(value).model_fields.items()
        value = {field.alias or key: getattr(value, key) for key, field in fields if key != "id"}
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        yield name, ", ".join(value)
    elif isinstance(value, (Mapping, tuple)):
        pairs = value.items() if isinstance(value, Mapping) else enumerate(value, 1)
        for key, item in pairs:
            key = " ".join(key) if isinstance(key, tuple) else key
            yield from _fields(item, f"{name}.{key}" if name else str(key))
    elif value is not None:
        yield name, str(value)
