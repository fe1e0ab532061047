"""Proofs: the programs that show what cells say, and the record of their runs.

A proof is a folder of docs/examples/ with one program a framework, `<framework>_app.py`. What
running them showed stands in data/proofs.json, which is written by `make proofs`, never by hand.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from comparison.load import recorded
from comparison.model import Feature, Matrix, order
from comparison.shape import DATE, ID, VERSION, Choice, Field, Named, Pattern, Printed, Record
from comparison.source import Place, Problem
from comparison.wording import joined

PATH = "data/proofs.json"
EXAMPLES = "docs/examples"
TESTS = "tests/proofs"
PAGES = "docs/proofs"


class Run(NamedTuple):
    """What running a program showed, with a release line of its framework."""

    versions: Mapping[str, str]  # of the framework first, then of the packages that it names
    python: str
    outcome: str
    recorded: str  # the day on which this outcome was first seen with these versions
    output: str


class Proof(NamedTuple):
    """The programs of a proof by framework, and their runs by framework and release line."""

    id: str
    programs: Mapping[str, str]
    runs: Mapping[str, Mapping[str, Run]]

    @property
    def test(self) -> str:
        """The file that asserts what the programs show."""
        return f"{TESTS}/test_{self.id.replace('-', '_')}.py"


Proofs = Mapping[str, Proof]
#: Runs by proof, framework and release line, each as it was read.
Runs = Mapping[Any, Mapping[Any, Mapping[Any, Run]]]


_PACKAGE = Pattern("the name of a package", r"[a-z0-9]+([._-][a-z0-9]+)*")


def _run(at: Place, **fields: Any) -> Run:
    return Run(**fields)


SHAPE = Named(
    ID,
    Named(
        ID,
        Named(
            VERSION,
            Record(
                {
                    "versions": Field(Named(_PACKAGE, VERSION)),
                    "python": Field(VERSION),
                    "outcome": Field(Choice("passed", "failed")),
                    "recorded": Field(DATE),
                    "output": Field(Printed()),
                },
                _run,
            ),
        ),
    ),
)
_MEND = "bring it back, or remove it and run 'make proofs', which writes it"


def read(root: Path, problems: list[Problem]) -> Runs:
    """The record of a project, which may have none; what is wrong is added to the problems."""
    return recorded(root, PATH, SHAPE, problems, _MEND) or {}


def load(root: Path, frameworks: Iterable[str], record: Runs) -> Proofs:
    """Every proof of a project by id, with the runs that are recorded of it."""
    found: dict[str, Proof] = {}
    for folder in sorted((root / EXAMPLES).glob("*/")):
        programs = {
            framework: f"{EXAMPLES}/{folder.name}/{framework}_app.py"
            for framework in frameworks
            if (folder / f"{framework}_app.py").is_file()
        }
        found[folder.name] = Proof(folder.name, programs, record.get(folder.name, {}))
    return found


def declared(program: str) -> list[str]:
    """What the first lines of a program ask to be installed (PEP 723). Raises ValueError."""
    block = re.search(r"(?ms)^# /// script$(.*?)^# ///$", program)
    if not block:
        raise ValueError("no '# /// script' block")
    wanted: list[str] = tomllib.loads(re.sub(r"(?m)^# ?", "", block[1]))["dependencies"]
    return wanted


def dump(runs: Mapping[str, Mapping[str, Mapping[str, Run]]]) -> str:
    """The record as it stands in the file: by proof, framework and release line."""
    plain = {
        proof: {
            framework: {line: run._asdict() for line, run in sorted(lines.items())}
            for framework, lines in sorted(of_proof.items())
        }
        for proof, of_proof in sorted(runs.items())
    }
    return json.dumps(plain, indent=1, ensure_ascii=False) + "\n"


def proven_with(row: Feature, proofs: Proofs, matrix: Matrix) -> list[str]:
    """The frameworks and versions with which the proof of a row passed: `Django 6.1.3`."""
    proof = proofs.get(row.proof)
    return [
        f"{matrix.frameworks[framework].name} {joined(versions)}"
        for framework in (proof.programs if proof else ())
        if proof and (versions := passed(proof, framework))
    ]


def newest_first(proof: Proof, framework: str) -> list[Run]:
    """The runs of a framework's program, newest release line first."""
    runs = proof.runs.get(framework, {})
    return [runs[line] for line in sorted(runs, key=order, reverse=True)]


def passed(proof: Proof, framework: str) -> list[str]:
    """The versions of a framework with which its program passed, newest line first."""
    runs = newest_first(proof, framework)
    return [run.versions[framework] for run in runs if run.outcome == "passed"]


def before(rows: Iterable[Feature], framework: str, run: Run) -> str | None:
    """The version that brought what the rows say, where a run was with an older one."""
    since = [row.cells[framework].since for row in rows]
    newer = [text for text in since if text and order(text) > order(run.versions[framework])]
    return max(newer, key=order, default=None)
