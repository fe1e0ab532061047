"""Run the programs that show what newer versions lack, and record what they print.

    python -m tools.record_upgrades

Each runs with both versions in environments of their own, made from its header (PEP 723), on the
oldest Python that this project supports or the one that the header asks for.
"""

import datetime
import subprocess
import sys
from pathlib import Path

import comparison
from comparison.data import files
from comparison.model import proofs
from comparison.model.upgrades import PROGRAMS, Upgrade, UpgradeRun

ROOT = Path(__file__).parent.parent
PYTHON = "3.11"
#: What tells the version of Python before the program runs.
START = "import platform, runpy, sys; print(platform.python_version()); runpy.run_path(sys.argv[1])"


def main() -> None:
    """Run all of them and write the record."""
    data, problems = comparison.read(ROOT, check_records=False)
    assert data, "\n".join(map(str, problems))
    today = datetime.date.today().isoformat()
    record: dict[str, dict[str, UpgradeRun]] = {}
    for upgrade in data.upgrades.entries.values():
        for version in () if upgrade.unshown else (upgrade.before, upgrade.gone):
            package = upgrade.package or data.matrix.frameworks[upgrade.framework].package
            python, output = run(upgrade, f"{package}=={version}")
            old = data.upgrades.runs.get(upgrade.id, {}).get(version)
            new = UpgradeRun(python=python, recorded=today, output=output)
            same = old and (old.python, old.output) == (python, output)
            record.setdefault(upgrade.id, {})[version] = old if old and same else new
    by_id = {name: dict(sorted(runs.items())) for name, runs in sorted(record.items())}
    files.write(ROOT / files.UPGRADES_RECORD, files.dump(by_id))


def run(upgrade: Upgrade, wanted: str) -> tuple[str, str]:
    """Run a program with a version; return the version of Python and what the program printed."""
    program = ROOT / PROGRAMS / f"{upgrade.id}.py"
    header = proofs.header(program.read_text("utf-8"))
    options = [f"--python={header.get('requires-python', PYTHON)}"]
    options += [f"--with={name}" for name in (wanted, *header["dependencies"])]
    uv = [sys.executable, "-m", "uv", "run", "--quiet", "--no-project", "--isolated", *options]
    command = [*uv, "python", "-W", "ignore", "-c", START, str(program)]
    python, _, output = subprocess.check_output(command, text=True, timeout=300).partition("\n")
    return python, output


if __name__ == "__main__":
    main()
