"""The measurements -> HTML: a bar chart and a table for each measure, and what it was taken on.

Every function raises `Unknown` for what was not measured.
"""

from __future__ import annotations

from markupsafe import Markup

from comparison.data.files import MEASUREMENTS
from comparison.data.problems import Unknown
from comparison.model.matrix import Matrix
from comparison.model.measurements import Bar, Measure, Measurements, Run
from comparison.render import charts
from comparison.render.inline import find
from comparison.render.templating import render


def measured(runs: Measurements, matrix: Matrix, name: str) -> Markup:
    """Render a measure as a bar chart and a table; Unknown where nothing measured it."""
    found = _of(runs, name)
    measure = found[0][1]
    styles = {framework: index for index, framework in enumerate(matrix.frameworks)}
    groups = [
        charts.Group(
            f"Python {run.python}",
            [
                charts.Bar(
                    label(bar, run, matrix),
                    float(bar.value),
                    f"{number(bar.value)} {part.unit}",
                    styles[bar.framework],
                )
                for bar in part.bars
            ],
        )
        for run, part in found
    ]
    base = measure.base
    name_of_base = matrix.frameworks[base.framework].name
    return render(
        "measured.html",
        chart=charts.draw(measure.name, groups),
        found=found,
        measure=measure,
        label=lambda bar, run: label(bar, run, matrix),
        number=number,
        against=f"{name_of_base}, {base.variant}" if base.variant else name_of_base,
        spread=any(bar.spread for bar in measure.bars),
    )


def measured_on(runs: Measurements, matrix: Matrix) -> Markup:
    """Render the versions, the machine and the day of the measurements."""
    if not runs:
        raise Unknown(f"{MEASUREMENTS} is missing; run 'make measure'")
    return render("measured-on.html", runs=runs, matrix=matrix)


def label(bar: Bar, run: Run, matrix: Matrix) -> str:
    """Return what a figure is of: `Django 6.1.3, default middleware`."""
    name = f"{matrix.frameworks[bar.framework].name} {run.versions[bar.framework]}"
    return f"{name}, {bar.variant}" if bar.variant else name


def number(text: str) -> str:
    """Write a number as people read it: 1234.0 -> 1,234."""
    return f"{float(text):,.10g}"


def _of(runs: Measurements, name: str) -> list[tuple[Run, Measure]]:
    """Find a measure in every run that has it."""
    find({measure.id: measure for run in runs for measure in run.measures}, name, "measure")
    return [(run, measure) for run in runs for measure in run.measures if measure.id == name]
