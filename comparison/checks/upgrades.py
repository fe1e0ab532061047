"""Check upgrades: the order of versions, and a program whose runs differ."""

from __future__ import annotations

from pathlib import Path

from comparison.fields.version import order
from comparison.model.upgrades import PROGRAMS, Upgrades


def check_upgrades(upgrades: Upgrades, root: Path, recorded: bool) -> None:
    """Report upgrades that lead back, or that no program shows; recorded: hold runs to the data."""
    for upgrade in upgrades.entries.values():
        if order(upgrade.before) >= order(upgrade.gone):
            upgrade.report("gone", f"{upgrade.gone} is not newer than {upgrade.before}")
        has_program = (root / PROGRAMS / f"{upgrade.id}.py").is_file()
        if has_program == (upgrade.unshown is not None):
            program = f"program {PROGRAMS}/{upgrade.id}.py"
            what = f"a {program} and 'unshown'" if has_program else f"no {program} and no 'unshown'"
            upgrade.report("id", what, "an upgrade has one of the two")
        elif has_program and recorded:
            runs = upgrades.runs.get(upgrade.id, {})
            versions = f"with {upgrade.before} and {upgrade.gone}"
            if set(runs) != {upgrade.before, upgrade.gone}:
                upgrade.report("id", f"no record of runs {versions}", "run 'make proofs'")
            elif runs[upgrade.before].output == runs[upgrade.gone].output:
                upgrade.report("id", f"the program prints the same {versions}")
