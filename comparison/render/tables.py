"""The matrix, and the measurements of its frameworks -> HTML tables."""

from functools import partial

from markupsafe import Markup

from comparison.data.files import MEASUREMENTS
from comparison.data.problems import Unknown
from comparison.model.matrix import Feature, Matrix
from comparison.model.measurements import Bar, Run
from comparison.model.proofs import Proofs, passed
from comparison.render.formats import joined
from comparison.render.inline import find
from comparison.render.templating import Renderer

#: With more columns than this a table scrolls within a frame of its own.
FITTING_FRAMEWORKS = 4
#: With more rows than this a browser lays out only those in sight.
LONG = 300


def matrix_table(renderer: Renderer, category: str | None = None) -> Markup:
    """Render the rows of one category, or of all, as one table with a row per feature."""
    matrix = renderer.data.matrix
    categories = matrix.vocabulary.categories
    wanted = [find(categories, category, "category")] if category else categories.values()
    groups = [(term, rows) for term in wanted if (rows := matrix.rows(term.id))]
    shown = [row for _, rows in groups for row in rows]
    return renderer.html(
        "matrix.html",
        groups=groups,
        whole=category is None,
        count=len(shown),
        long=len(shown) > LONG,
        proven={row.id: proven_with(row, renderer.data.proofs, matrix) for row in shown},
        scrolls=len(matrix.frameworks) > FITTING_FRAMEWORKS,
    )


def proven_with(row: Feature, proofs: Proofs, matrix: Matrix) -> list[str]:
    """Return the frameworks and versions with which the proof of a row passed: `Django 6.1.3`."""
    proof = proofs.get(row.proof)
    return [
        f"{matrix.frameworks[framework].name} {joined(versions)}"
        for framework in (proof.programs if proof else ())
        if proof and (versions := passed(proof, framework))
    ]


def levels_table(renderer: Renderer, *features: str) -> Markup:
    """Render some rows with their levels alone."""
    rows = [find(renderer.data.matrix.features, name, "feature") for name in features]
    return renderer.html("levels.html", rows=rows)


def packages_table(renderer: Renderer) -> Markup:
    """Render every package with its version, its date and the rows that name it."""
    matrix = renderer.data.matrix
    uses: dict[str, list[tuple[Feature, str]]] = {package: [] for package in matrix.packages}
    for feature in matrix.rows():
        for framework, cell in feature.cells.items():
            for package in cell.packages:
                uses[package].append((feature, framework))
    return renderer.html("packages.html", uses=uses)


def upgrades_table(renderer: Renderer, framework: str) -> Markup:
    """Render what newer versions of a framework lack, with what its programs printed."""
    known = renderer.data.matrix.frameworks
    return renderer.html("upgrades.html", framework=find(known, framework, "framework"))


def dictionary(renderer: Renderer, knows: str, learns: str) -> str:
    """Render each row as one framework has it, beside what it is in another."""
    frameworks = renderer.data.matrix.frameworks
    one, other = (find(frameworks, name, "framework") for name in (knows, learns))
    return renderer.section(
        f"## Each feature in {one.name} and in {other.name}",
        "features",
        "dictionary.html",
        knows=one,
        learns=other,
    )


def measured(renderer: Renderer, name: str) -> Markup:
    """Render a measure as a bar chart and a table; Unknown where nothing measured it."""
    runs, matrix = renderer.data.measurements, renderer.data.matrix
    find({measure.id: measure for run in runs for measure in run.measures}, name, "measure")
    found = [(run, measure) for run in runs for measure in run.measures if measure.id == name]
    return renderer.html("measured.html", found=found, label=partial(label, matrix=matrix))


def measured_on(renderer: Renderer) -> Markup:
    """Render the versions, the machine and the day of the measurements."""
    if not renderer.data.measurements:
        raise Unknown(f"{MEASUREMENTS} is missing; run 'make measure'")
    return renderer.html("measured-on.html")


def label(bar: Bar, run: Run, matrix: Matrix) -> str:
    """Return what a figure is of: `Django 6.1.3, default middleware`."""
    name = f"{matrix.frameworks[bar.framework].name} {run.versions[bar.framework]}"
    return f"{name}, {bar.variant}" if bar.variant else name
