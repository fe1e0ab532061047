"""The matrix -> HTML tables."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from comparison.data.files import PACKAGES
from comparison.fields.markup import Link
from comparison.model.matrix import Matrix
from comparison.model.proofs import Proofs
from comparison.render.proof_pages import proven_with
from comparison.render.templating import render
from comparison.repository import Repository

#: With more columns than this a table scrolls within a frame of its own.
FITTING_FRAMEWORKS = 2
#: With more rows than this a browser lays out only those in sight.
LONG = 300


def matrix_table(
    matrix: Matrix,
    proofs: Proofs,
    link: Link,
    repository: Repository,
    category: str | None = None,
) -> Markup:
    """Render the rows of one category, or of all, as one table with a row per feature."""
    categories = matrix.vocabulary.categories
    wanted = [categories[category]] if category else list(categories.values())
    groups = [(term, rows) for term in wanted if (rows := matrix.rows(term.id))]
    count = sum(len(rows) for _, rows in groups)
    return render(
        "matrix.html",
        matrix=matrix,
        groups=groups,
        whole=category is None,
        count=count,
        long=count > LONG,
        proven={row.id: proven_with(row, proofs, matrix) for _, rows in groups for row in rows},
        scrolls=len(matrix.frameworks) > FITTING_FRAMEWORKS,
        link=link,
        repository=repository,
    )


def filters(matrix: Matrix) -> Markup:
    """Render a form that docs/assets/compare.js filters the whole table with."""
    return render("filters.html", matrix=matrix)


def glance(matrix: Matrix) -> Markup:
    """Render the whole matrix as marks: a strip a framework, a link a feature, and a summary."""
    groups = [(term, matrix.rows(term.id)) for term in matrix.vocabulary.categories.values()]
    return render("glance.html", matrix=matrix, groups=groups, counts=_by_level(matrix))


def legend(matrix: Matrix, link: Link) -> Markup:
    """Render what the marks mean, from the vocabulary."""
    return render("legend.html", words=matrix.vocabulary, link=link)


def packages_table(matrix: Matrix, link: Link, repository: Repository) -> Markup:
    """Render every package with its version, its date and the rows that name it."""
    rows: dict[str, list[str]] = {package: [] for package in matrix.packages}
    for feature in matrix.rows():
        for package in dict.fromkeys(id for cell in feature.cells.values() for id in cell.packages):
            rows[package].append(feature.id)
    packages = sorted(matrix.packages.values(), key=lambda package: package.name.lower())
    return render(
        "packages.html",
        matrix=matrix,
        packages=packages,
        rows=rows,
        link=link,
        path=PACKAGES,
        repository=repository,
    )


def releases_table(matrix: Matrix) -> Markup:
    """Render the release lines that the frameworks support, with their dates."""
    return render(
        "releases.html",
        frameworks=matrix.frameworks.values(),
        this_month=matrix.vocabulary.checked[:7],
    )


def counts_table(matrix: Matrix) -> Markup:
    """Render how many cells have which level; no score, and the table says so."""
    off = {
        framework: sum(row.cells[framework].default == "disabled" for row in matrix.rows())
        for framework in matrix.frameworks
    }
    return render("counts.html", matrix=matrix, counts=_by_level(matrix), off=off)


def categories_list(matrix: Matrix, link: Link) -> Markup:
    """Render the categories with what they are about, each a link to its page."""
    return render("categories.html", matrix=matrix, link=link)


def _by_level(matrix: Matrix) -> dict[str, Counter[str]]:
    """Count the cells of each framework by level."""
    return {
        framework: Counter(feature.cells[framework].support for feature in matrix.features.values())
        for framework in matrix.frameworks
    }
