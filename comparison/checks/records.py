"""Check the records of proofs and upgrades, and what is said of the notes apps."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from comparison.data import files
from comparison.fields.version import is_of_line, order
from comparison.model import notes_apps
from comparison.model.matrix import Framework
from comparison.model.notes_apps import Lines, Written
from comparison.model.proofs import Proofs, program
from comparison.model.upgrades import PROGRAMS, Upgrades


def check_runs(proofs: Proofs, frameworks: Mapping[str, Framework]) -> None:
    """Report runs of missing programs, and of versions that the data does not have."""
    for proof in proofs.values():
        for name, lines in proof.runs.items():
            if name not in frameworks:
                continue  # which has been reported
            if name not in proof.programs:
                first = next(iter(lines.values()))
                first.report("", f"there is no program {program(proof.id, name)}")
                continue
            known = [release.line for release in frameworks[name].releases]
            for line, run in lines.items():
                version = run.versions.get(name)
                if version is None:
                    run.report("versions", f"'{name}' is missing")
                elif not is_of_line(version, line):
                    run.report("versions", f"{version} is not of line {line}", "", name)
                elif line not in known:
                    what = f"{version} is of no line in {files.FRAMEWORKS}"
                    run.report("versions", what, f"known: {', '.join(known)}", name)


def check_upgrades(upgrades: Upgrades, root: Path, check_records: bool) -> None:
    """Report upgrades that lead back, or that no program shows; check_records: check runs, too."""
    for upgrade in upgrades.entries.values():
        if order(upgrade.before) >= order(upgrade.gone):
            upgrade.report("gone", f"{upgrade.gone} is not newer than {upgrade.before}")
        has_program = (root / PROGRAMS / f"{upgrade.id}.py").is_file()
        if has_program == (upgrade.unshown is not None):
            program = f"program {PROGRAMS}/{upgrade.id}.py"
            what = f"a {program} and 'unshown'" if has_program else f"no {program} and no 'unshown'"
            upgrade.report("id", what, "an upgrade has one of the two")
        elif has_program and check_records:
            runs = upgrades.runs.get(upgrade.id, {})
            versions = f"with {upgrade.before} and {upgrade.gone}"
            if set(runs) != {upgrade.before, upgrade.gone}:
                upgrade.report("id", f"no record of runs {versions}", "run 'make proofs'")
            elif runs[upgrade.before].output == runs[upgrade.gone].output:
                upgrade.report("id", f"the program prints the same {versions}")


def check_notes_apps(
    written: Written, frameworks: Iterable[str], root: Path
) -> dict[tuple[str, str], Lines]:
    """Report what is missing or in no file; return where the sections are that cells name."""
    there = {name: notes_apps.files(root, name) for name in frameworks}
    for name, paths in there.items():
        for row in (*written.choices.values(), *written.protections.values()):
            if paths and name not in row.cells:
                row.report("", f"'{name}' is missing")
        for path in paths:
            if notes_apps.kind_of(written.kinds, path) is None:
                written.report("", f"{notes_apps.folder(name)}/{path} is of no kind")
    found = {}
    for row in written.protections.values():
        for name, cell in row.cells.items():
            folder = notes_apps.folder(name)
            path, _, section = (cell.section or "").partition("#")
            # Only files of the app are looked at, and so none outside of it.
            text = (root / folder / path).read_text("utf-8") if path in there[name] else ""
            lines = notes_apps.section_of(text, section)
            if cell.section is None and cell.by != "default":
                cell.report("", "'section' is missing", "only a default has none")
            elif path.endswith(notes_apps.UNPUBLISHED) and lines:
                cell.report("section", f"'{path}' is not part of the site")
            elif lines:
                found[name, cell.section] = Lines(path, *lines)
            elif cell.section is not None:
                cell.report("section", f"{folder} has no section '{cell.section}'")
    return found
