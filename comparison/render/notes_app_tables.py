"""Render the notes apps as tables, and as single figures for use within a sentence.

Every function raises `Unknown` where the project has no apps, or no record of their figures.
"""

from functools import partial

from markupsafe import Markup

from comparison.data.problems import Unknown
from comparison.fields.version import order
from comparison.model.notes_apps import WAYS, Figures, NotesApps, Size, published
from comparison.render.inline import find
from comparison.render.templating import Renderer


def table(template: str, renderer: Renderer) -> Markup:
    """Render a template with all data of the apps."""
    _, record = _known(renderer)
    frameworks = renderer.data.matrix.frameworks.values()
    return renderer.html(
        template,
        record=record,
        names={each.id: each.name for each in frameworks if each.id in record.sizes},
        figure=partial(number, renderer),
        published=published,
        written=written,
    )


def number(renderer: Renderer, kind: str, framework: str) -> str:
    """Render one figure of an app; those that vary are of the newest Python.

    Choices made, own lines, packages, megabytes, seconds to start at the fastest, warnings
    of the check before deployment (ours, and of a new project), or protections by `default`,
    `setting`, `package` or `code`.
    """
    known, record = _known(renderer)
    find(record.sizes, framework, "app")
    run = record.runs[max(record.runs, key=order)][framework]
    ways = [row.cells[framework].by for row in known.protections.values()]
    values = {
        "choices": sum(bool(row.cells[framework].alternatives) for row in known.choices.values()),
        "lines": written(known, record, framework).lines,
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
    """Return the files and own lines of an app, without kinds that nobody wrote by hand."""
    counted = [size for kind, size in record.sizes[framework].items() if not apps.kinds[kind].data]
    files, lines = sum(size.files for size in counted), sum(size.lines for size in counted)
    return Size.model_construct(files=files, lines=lines)


def _known(renderer: Renderer) -> tuple[NotesApps, Figures]:
    apps = renderer.data.apps
    if apps is None:
        raise Unknown("the project has no apps; data/app.yml is missing")
    if apps.figures is None:
        raise Unknown("the apps have not been measured; run 'make measure'")
    if any(set(of_app) != set(apps.kinds) for of_app in apps.figures.sizes.values()):
        raise Unknown("data/app.json knows other kinds than data/app.yml; run 'make measure'")
    return apps, apps.figures
