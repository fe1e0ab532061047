"""The measurements -> HTML: a bar chart and a table for each measure, and what it was taken on.

Every function raises `Unknown` for what was not measured.
"""

from functools import partial

from markupsafe import Markup

from comparison.data.files import MEASUREMENTS
from comparison.data.problems import Unknown
from comparison.model.matrix import Matrix
from comparison.model.measurements import Bar, Run
from comparison.render.inline import find
from comparison.render.templating import Renderer


def measured(renderer: Renderer, name: str) -> Markup:
    """Render a measure as a bar chart and a table; Unknown where nothing measured it."""
    runs, matrix = renderer.data.measurements, renderer.data.matrix
    find({measure.id: measure for run in runs for measure in run.measures}, name, "measure")
    found = [(run, measure) for run in runs for measure in run.measures if measure.id == name]
    named = partial(label, matrix=matrix)
    return renderer.html("measured.html", found=found, label=named, number=number)


def measured_on(renderer: Renderer) -> Markup:
    """Render the versions, the machine and the day of the measurements."""
    if not renderer.data.measurements:
        raise Unknown(f"{MEASUREMENTS} is missing; run 'make measure'")
    return renderer.html("measured-on.html")


def label(bar: Bar, run: Run, matrix: Matrix) -> str:
    """Return what a figure is of: `Django 6.1.3, default middleware`."""
    name = f"{matrix.frameworks[bar.framework].name} {run.versions[bar.framework]}"
    return f"{name}, {bar.variant}" if bar.variant else name


def number(text: str) -> str:
    """Write a number as people read it: 1234.0 -> 1,234."""
    return f"{float(text):,.10g}"
