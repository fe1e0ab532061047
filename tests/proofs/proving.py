"""What the tests of the proofs share: run a program, and hold a cell to what it showed.

test_flask in test_csrf.py is about docs/examples/csrf/flask_app.py and a cell of the row `csrf`.
"""

import platform
import subprocess
import sys
from collections.abc import Collection
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

from comparison import Comparison
from comparison.data import files
from comparison.model import proofs
from comparison.model.matrix import Framework, Matrix

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / proofs.EXAMPLES
#: An interpreter that starts afresh.
FRESH = [sys.executable, "-W", "ignore"]
#: One that starts in an environment with what the program declares and nothing else.
BY_HEADER = [sys.executable, "-m", "uv", "run", "--quiet", "--python", sys.executable]

Done = subprocess.CompletedProcess[str]


def run(program: str, interpreter: list[str] = FRESH) -> Done:
    """Run a program in a process of its own, which may have to fetch packages."""
    return subprocess.run([*interpreter, program], capture_output=True, text=True, timeout=600)


def lines(path: str, done: Done) -> dict[str, str]:
    """Return what a program printed by what was tried; fail where it failed."""
    assert done.returncode == 0, f"docs/examples/{path} failed:\n{done.stdout}{done.stderr}"
    found: dict[str, str] = {}
    for line in done.stdout.splitlines():
        key, colon, value = line.partition(": ")
        assert colon, f"docs/examples/{path} printed a line that is no 'tried: happened': {line!r}"
        assert key not in found, f"docs/examples/{path} printed {key!r} twice"
        found[key] = value
    return found


def names(path: str) -> tuple[str, str]:
    """The proof and the framework of a program: `csrf/flask_app.py` -> csrf, flask."""
    proof, _, program = path.partition("/")
    return proof, program.removesuffix("_app.py")


def declared(path: str) -> list[str]:
    """The packages that a program declares in its first lines (PEP 723), sorted."""
    items = proofs.header((EXAMPLES / path).read_text("utf-8"))["dependencies"]
    return sorted(Requirement(item).name.lower() for item in items)


def versions(path: str) -> dict[str, str]:
    """The installed versions of the framework and of what else a program declares."""
    return {name: version(name) for name in (names(path)[1], *declared(path))}


def line_of(framework: Framework) -> str | None:
    """The release line of a framework that is installed; None where it isn't."""
    try:
        installed = version(framework.package)
    except PackageNotFoundError:
        return None
    for release in framework.releases:
        if installed == release.version or installed.startswith(f"{release.line}."):
            return str(release.line)
    raise AssertionError(f"data/frameworks.yml names no release line for {installed}")


def hold_record(data: Comparison, path: str, output: str) -> None:
    """Fail, naming the command that updates it, if the record is not of this run.

    A record made on another Python is held to its output only: there the lock may have other
    versions of a package.
    """
    proof, framework = names(path)
    line = line_of(data.matrix.frameworks[framework])
    record = data.proofs[proof].runs.get(framework, {}).get(line)
    remedy = f"run 'make proofs' with Python {platform.python_version()}"
    assert record, f"{files.PROOFS}: no record of {path} with {framework} {line}; {remedy}"
    assert record.output == output, f"{files.PROOFS}: {path} prints something else now; {remedy}"
    if record.python.split(".")[:2] == platform.python_version().split(".")[:2]:
        where = f"{files.PROOFS}: {path} was run with other versions"
        assert record.versions == versions(path), f"{where}; {remedy}"


class Cell:
    """The cell of a program's framework in the row of its proof, to be held to what was shown."""

    def __init__(self, matrix: Matrix, path: str) -> None:
        self.proof, self.framework = names(path)
        self.rows = matrix.features
        self.version = Version(version(self.framework)).release

    def holds(
        self,
        row: str = "",
        *,
        support: str,
        default: str | None = None,
        since: str | None = None,
        packages: Collection[str] = (),
    ) -> None:
        """Fail, naming file and line, where the cell says something else than was shown."""
        feature = self.rows[row or self.proof]
        cell = feature.cells[self.framework]
        where = f"{feature.path}:{cell.line_number}: {feature.id}.{self.framework}"
        for name, value in {"support": support, "default": default, "since": since}.items():
            said = getattr(cell, name)
            told = f"says {said and str(said)!r}, the proof shows {value!r}"
            assert said == value, f"{where}.{name}: {told}"
        for package in packages:
            assert package in cell.packages, f"{where}.package: does not name {package!r}"


def record_text(runs: proofs.Runs) -> str:
    """Return the record as it stands in the file: by proof, framework and release line."""
    ordered = {
        proof: {name: dict(sorted(lines.items())) for name, lines in sorted(of_proof.items())}
        for proof, of_proof in sorted(runs.items())
    }
    return files.dump(ordered)
