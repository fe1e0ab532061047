"""What the tests of the proofs share: run a program, and hold a cell to what it showed.

test_flask in test_csrf.py is about docs/examples/csrf/flask_app.py and a cell of the row `csrf`.
"""

import json
import platform
import subprocess
import sys
from collections.abc import Callable, Collection
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

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
#: Pytest's fixture of that name.
RecordProperty = Callable[[str, object], None]


class Lines(dict[str, str]):
    """The lines of a program by what was tried; what it did not print fails a test in words."""

    def __missing__(self, tried: str) -> str:
        raise AssertionError(
            f"no line of the program begins with {tried!r}; there are: {list(self)}"
        )


class Output(NamedTuple):
    """What a program printed."""

    text: str
    lines: dict[str, str]


class Copies:
    """Starts programs as copies of a process that copies.py describes."""

    def __init__(self) -> None:
        command = [*FRESH, str(Path(__file__).with_name("copies.py"))]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)

    def run(self, program: str) -> subprocess.CompletedProcess[str]:
        """Run a program; what it printed is known at its end."""
        assert self.process.stdin
        assert self.process.stdout
        with TemporaryDirectory() as folder:
            output, errors = files = [Path(folder, "output"), Path(folder, "errors")]
            print(json.dumps([program, *map(str, files)]), file=self.process.stdin, flush=True)
            code = int(self.process.stdout.readline())
            return subprocess.CompletedProcess(
                program, code, output.read_text("utf-8"), errors.read_text("utf-8")
            )


def run(path: str, *, by_header: bool = False, copies: Copies | None = None) -> Output:
    """Run a program in a process of its own; fail where it fails or prints something odd.

    By its header, it has an environment with what it declares and nothing else, as for a reader.
    """
    program = str(EXAMPLES / path)
    if copies:
        done = copies.run(program)
    else:
        by_uv = [sys.executable, "-m", "uv", "run", "--quiet", "--python", sys.executable]
        done = subprocess.run(
            [*(by_uv if by_header else FRESH), program],
            capture_output=True,
            text=True,
            timeout=600 if by_header else 180,  # packages may have to be fetched
        )
    assert done.returncode == 0, f"docs/examples/{path} failed:\n{done.stdout}{done.stderr}"
    lines = Lines()
    for line in done.stdout.splitlines():
        key, colon, value = line.partition(": ")
        assert colon, f"docs/examples/{path} printed a line that is no 'tried: happened': {line!r}"
        assert key not in lines, f"docs/examples/{path} printed {key!r} twice"
        lines[key] = value
    assert lines, f"docs/examples/{path} printed nothing"
    return Output(done.stdout, lines)


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
    _, framework = names(path)
    found = {framework: version(framework)}
    for name in declared(path):
        found.setdefault(name, version(name))
    return found


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
        self.held: set[str] = set()

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
        self.held.add(feature.id)

    def assert_held(self) -> None:
        """Fail where a row names the proof, and no test has held its cell."""
        rows = {row.id for row in self.rows.values() if row.proof == self.proof}
        assert self.held == rows, f"{self.proof}: the test holds {self.held}, rows are {rows}"


def record_text(runs: proofs.Runs) -> str:
    """Return the record as it stands in the file: by proof, framework and release line."""
    ordered = {
        proof: {name: dict(sorted(lines.items())) for name, lines in sorted(of_proof.items())}
        for proof, of_proof in sorted(runs.items())
    }
    return files.dump(ordered)
