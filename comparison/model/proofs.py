"""Proofs: the programs that show what cells say, and the record of their runs.

A proof is a folder of docs/examples/ with one program a framework, `<framework>_app.py`. What
running them showed is in data/proofs.json, which is written by `make proofs`, never by hand.
"""

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from comparison.fields.base import MappingOf, Model
from comparison.fields.patterns import Date, FrameworkId, PackageName, ProofId, Version
from comparison.fields.text import Printed
from comparison.fields.version import order
from comparison.model.matrix import Feature

EXAMPLES = "docs/examples"
TESTS = "tests/proofs"
PAGES = "docs/proofs"


class Run(Model):
    """What running a program showed, with a release line of its framework."""

    versions: MappingOf[PackageName, Version]
    """The framework first, then the packages that the program names."""
    python: Version
    """The version of Python."""
    outcome: Literal["passed", "failed"]
    """What the test of the program said."""
    recorded: Date
    """The first day with this outcome and these versions."""
    output: Annotated[str, Printed()]
    """All that the program printed."""


#: Runs by proof, framework and release line.
Record = MappingOf[ProofId, MappingOf[FrameworkId, MappingOf[Version, Run]]]
Runs = Mapping[str, Mapping[str, Mapping[str, Run]]]


class Proof(NamedTuple):
    """The programs of a proof by framework, and their runs by framework and release line."""

    id: str
    programs: Mapping[str, str]
    runs: Mapping[str, Mapping[str, Run]]

    @property
    def test(self) -> str:
        """Return the file that asserts what the programs show."""
        return f"{TESTS}/test_{self.id.replace('-', '_')}.py"


Proofs = Mapping[str, Proof]


def proof_names(root: Path) -> list[str]:
    """Return the names of the folders of proofs."""
    return sorted(folder.name for folder in (root / EXAMPLES).glob("*/"))


def program(proof: str, framework: str) -> str:
    """Return the path of a program."""
    return f"{EXAMPLES}/{proof}/{framework}_app.py"


def find_proofs(root: Path, frameworks: Collection[str], runs: Runs) -> dict[str, Proof]:
    """Return every proof of a project, with its runs."""
    found = {}
    for name in proof_names(root):
        paths = {framework: program(name, framework) for framework in frameworks}
        programs = {key: path for key, path in paths.items() if (root / path).is_file()}
        found[name] = Proof(name, programs, runs.get(name, {}))
    return found


def header(program: str) -> dict[str, Any]:
    """Return what the head of a program declares (PEP 723). Raises ValueError."""
    block = re.search(r"(?ms)^# /// script$(.*?)^# ///$", program)
    if not block:
        raise ValueError("no '# /// script' block")
    return tomllib.loads(re.sub(r"(?m)^# ?", "", block[1]))


def newest_first(proof: Proof, framework: str) -> list[Run]:
    """Return the runs of a framework's program, newest release line first."""
    runs = proof.runs.get(framework, {})
    return [runs[line] for line in sorted(runs, key=order, reverse=True)]


def passed(proof: Proof, framework: str) -> list[str]:
    """Return the versions of a framework with which its program passed, newest line first."""
    runs = newest_first(proof, framework)
    return [run.versions[framework] for run in runs if run.outcome == "passed"]


def version_after(rows: Iterable[Feature], framework: str, run: Run) -> str | None:
    """Return the version that brought what rows say, where a run was with an older one."""
    since = [row.cells[framework].since for row in rows]
    newer = [text for text in since if text and order(text) > order(run.versions[framework])]
    return max(newer, key=order, default=None)


def is_proven(row: Feature, proofs: Proofs) -> bool:
    """Return whether a program of the proof of a row passed."""
    proof = proofs.get(row.proof)
    return proof is not None and any(passed(proof, framework) for framework in proof.programs)
