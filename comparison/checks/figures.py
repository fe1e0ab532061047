"""Check the record of the proofs, and what is said of the notes apps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from comparison.data import files
from comparison.fields.version import is_of_line
from comparison.model import notes_apps
from comparison.model.matrix import Framework
from comparison.model.notes_apps import UNPUBLISHED, Lines, Protection, Written
from comparison.model.proofs import EXAMPLES, Runs


def check_runs(runs: Runs, root: Path, frameworks: Mapping[str, Framework]) -> None:
    """Report runs of programs that there are not, and of versions that the data does not have."""
    for proof, of_proof in runs.items():
        for name, lines in of_proof.items():
            folder = f"{EXAMPLES}/{proof}"
            if name not in frameworks or not (root / folder).is_dir():
                continue  # which has been reported
            if not (root / folder / f"{name}_app.py").is_file():
                first = next(iter(lines.values()))
                first.report("", f"there is no program {folder}/{name}_app.py")
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


def check_notes_apps(
    written: Written, frameworks: Sequence[str], root: Path
) -> dict[tuple[str, str], Lines]:
    """Report what is missing or in no file; return where the sections are that cells name."""
    for row in (*written.choices.values(), *written.protections.values()):
        for name in frameworks:
            if name not in row.cells:
                row.report("", f"'{name}' is missing")
    there = cache(lambda name: notes_apps.files(root, name))
    for name in frameworks:
        for path in there(name):
            if notes_apps.kind_of(written.kinds, path) is None:
                written.report("", f"{notes_apps.folder(name)}/{path} is of no kind")
    found = {}
    for row in written.protections.values():
        for name, cell in row.cells.items():
            if lines := _find_section(cell, name, there(name), root):
                found[name, cell.section] = lines
    return found


def _find_section(
    cell: Protection, framework: str, paths: Sequence[str], root: Path
) -> Lines | None:
    """Return where a section is that a cell names, or None after reporting why it is nowhere."""
    if cell.section is None:
        if cell.by != "default":
            cell.report("", "'section' is missing", "only a default has none")
        return None
    folder = notes_apps.folder(framework)
    path, _, section = cell.section.partition("#")
    # Only files of the app are looked at, and so none outside of it.
    text = (root / folder / path).read_text("utf-8") if path in paths else ""
    lines = notes_apps.section_of(text, section)
    if lines is None:
        cell.report("section", f"{folder} has no section '{cell.section}'")
    elif path.endswith(UNPUBLISHED):
        cell.report("section", f"'{path}' is not part of the site")
    else:
        return Lines(path, *lines)
    return None
