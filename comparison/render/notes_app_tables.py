"""The two apps -> HTML tables, and single figures for use within a sentence.

Every function raises `Unknown` where the project has no apps, or no record of their figures.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from markupsafe import Markup

from comparison.data.problems import Unknown
from comparison.fields.markup import Link
from comparison.fields.version import order
from comparison.model.matrix import Matrix
from comparison.model.notes_apps import WAYS, Figures, NotesApps, Size, published
from comparison.render import measurement_tables
from comparison.render.inline import find
from comparison.render.templating import render


def sizes(apps: NotesApps | None, matrix: Matrix) -> Markup:
    """Render files and own lines of each app, by kind."""
    return _table("app-sizes.html", apps, matrix, written=written)


def chart(apps: NotesApps | None, matrix: Matrix, link: Link) -> Markup:
    """Render lines, packages and choices of each app as bars, and a picture of each."""
    more = {"figure": partial(number, apps), "number": measurement_tables.number, "link": link}
    return _table("app-chart.html", apps, matrix, frameworks=[*matrix.frameworks], **more)


def figures(apps: NotesApps | None, matrix: Matrix) -> Markup:
    """Render what was measured of each app, newest Python first."""
    return _table("app-figures.html", apps, matrix)


def choices(apps: NotesApps | None, matrix: Matrix, link: Link) -> Markup:
    """Render what each app took, what else there was, and why."""
    return _table("app-choices.html", apps, matrix, link=link)


def protections(apps: NotesApps | None, matrix: Matrix, link: Link) -> Markup:
    """Render how each protection comes about, and where."""
    return _table("app-protections.html", apps, matrix, link=link, published=published)


def _table(template: str, apps: NotesApps | None, matrix: Matrix, **more: Any) -> Markup:
    known, record = _known(apps)
    names = {id: each.name for id, each in matrix.frameworks.items() if id in record.sizes}
    return render(template, apps=known, record=record, names=names, **more)


def number(apps: NotesApps | None, kind: str, framework: str) -> str:
    """Render one figure of an app; those that vary are of the newest Python.

    Choices made, own lines, files, packages, megabytes, seconds to start at the fastest, warnings
    of the check before deployment (ours, and of a new project), or protections by `default`,
    `setting`, `package` or `code`.
    """
    known, record = _known(apps)
    find(record.sizes, framework, "app")
    run = record.runs[max(record.runs, key=order)][framework]
    size = written(known, record, framework)
    ways = [row.cells[framework].by for row in known.protections.values()]
    values = {
        "choices": sum(bool(row.cells[framework].alternatives) for row in known.choices.values()),
        "lines": size.lines,
        "files": size.files,
        "packages": len(run.distributions),
        "megabytes": run.megabytes,
        "seconds": f"{run.fastest:.2f}",
        "warnings": len(run.deploy or ()),
        "warnings-of-a-new-project": len(run.new_project or ()),
        "protections": len(ways),
        **{way: ways.count(way) for way in WAYS},
    }
    return str(find(values, kind, "figure"))


def written(apps: NotesApps, record: Figures, framework: str) -> Size:
    """Render files and own lines of an app, without those of kinds that nobody wrote by hand."""
    counted = [
        size
        for kind, size in record.sizes[framework].items()
        if kind in apps.kinds and not apps.kinds[kind].data
    ]
    files, lines = sum(size.files for size in counted), sum(size.lines for size in counted)
    return Size.model_construct(files=files, lines=lines)


def _known(apps: NotesApps | None) -> tuple[NotesApps, Figures]:
    if apps is None:
        raise Unknown("the project has no apps; data/app.yml is missing")
    if apps.figures is None:
        raise Unknown("the apps have not been measured; run 'make measure'")
    if any(set(of_app) != set(apps.kinds) for of_app in apps.figures.sizes.values()):
        raise Unknown("data/app.json knows other kinds than data/app.yml; run 'make measure'")
    return apps, apps.figures
