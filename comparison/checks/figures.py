"""Check figures: the measurements of the frameworks, and what is said of the notes apps."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from pathlib import Path

from comparison.data.document import Document
from comparison.data.files import MEASURE
from comparison.data.problems import nearest
from comparison.model import notes_apps
from comparison.model.measurements import Run
from comparison.model.notes_apps import UNPUBLISHED, Figures, Lines, Protection, Written


def check_measures(runs: Iterable[Run]) -> None:
    """Report lines that come twice, frameworks without a version, measures without one base."""
    lines: set[str] = set()
    for run in runs:
        if run.line in lines:
            run.report("line", f"the line {run.line} again", MEASURE)
        lines.add(run.line)
        for measure in run.measures:
            for bar in measure.bars:
                if bar.framework not in run.versions:
                    what = f"'{bar.framework}' is not a framework of 'versions'"
                    bar.report("framework", what, nearest(bar.framework, run.versions))
            bases = sum(bar.base for bar in measure.bars)
            if bases != 1:
                measure.report("id", f"{bases} bars are the base; one must be", MEASURE)
            elif float(measure.base.value) == 0:
                measure.base.report("value", "0 is no base of ratios", MEASURE)


def check_apps_record(figures: Figures, document: Document, frameworks: Collection[str]) -> None:
    """Report frameworks that have no app, and runs of others than those of the sizes."""
    for name in figures.sizes:
        if name not in frameworks:
            what = f"'{name}' is not a framework that has an app"
            document.report(("sizes", name), what, nearest(name, frameworks), key=True)
    for python, runs in figures.runs.items():
        if set(runs) != set(figures.sizes):
            document.report(("runs", python), "not the frameworks of 'sizes'", MEASURE, key=True)


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
    cell: Protection, framework: str, files: Sequence[str], root: Path
) -> Lines | None:
    """Return where a section is that a cell names, or None after reporting why it is nowhere."""
    if cell.section is None:
        if cell.by != "default":
            cell.report("", "'section' is missing", "only a default has none")
        return None
    folder = notes_apps.folder(framework)
    path, _, section = cell.section.partition("#")
    # Only files of the app are looked at, and so none outside of it.
    text = (root / folder / path).read_text("utf-8") if path in files else ""
    lines = notes_apps.section_of(text, section)
    if lines is None:
        cell.report("section", f"{folder} has no section '{cell.section}'")
    elif path.endswith(UNPUBLISHED):
        cell.report("section", f"'{path}' is not part of the site")
    else:
        return Lines(path, *lines)
    return None
