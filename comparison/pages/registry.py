"""What a page can call, by name."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial
from pathlib import Path

from markupsafe import Markup, escape

from comparison import highlighting
from comparison.fields.markup import Link, inert
from comparison.project import Comparison
from comparison.render import (
    flowchart,
    gaps,
    inline,
    measurement_tables,
    notes_app_tables,
    proof_pages,
    sections,
    tables,
)
from comparison.repository import Repository

Macro = Callable[..., str]


def macros(
    data: Comparison, docs: Path, link: Link, repository: Repository, keep: Callable[[str], str]
) -> dict[str, Macro]:
    """Return the macros by name: blocks of HTML alone on a line, and facts within a line.

    `docs` is the folder of the pages and their programs; `link` turns `page.md#anchor` or `#row`
    into an address for the page at hand; `repository` knows where the project's files are edited;
    `keep` turns HTML into what stands for it in Markdown.
    """
    matrix, decision, proven = data.matrix, data.decision, data.proofs

    def table(category: str | None = None) -> str:
        if category is not None:
            inline.find(matrix.vocabulary.categories, category, "category")
        return tables.matrix_table(matrix, proven, link, repository, category)

    def outcomes() -> str:
        parts = []
        for outcome in decision.outcomes.values():
            parts.append(f"### {inert(escape(outcome.verdict))} {{ #{outcome.id} }}")
            parts.append(keep(flowchart.outcome(matrix, outcome, link, repository)))
        return "\n\n".join(parts)

    def proof(name: str) -> str:
        found = inline.find(proven, name, "proof")
        return proof_pages.page(found, matrix, docs, link, repository, keep)

    def matched(has: str | None = None, wants: str | None = None) -> str:
        wanted = gaps.pairs(matrix)
        if has is not None or wants is not None:
            find = partial(inline.find, matrix.frameworks, kind="framework")
            wanted = [(find(has), find(wants))]
        return gaps.sections(matrix, proven, link, keep, wanted)

    markdown: dict[str, Macro] = {
        "outcomes": outcomes,
        "proof": proof,
        "matching": matched,
        "changes": partial(sections.change_sections, data.changes, matrix, link, keep),
        "claims": partial(
            sections.claim_sections,
            data.claims,
            data.headings,
            matrix,
            proven,
            link,
            repository,
            keep,
        ),
        "myths": partial(
            sections.myth_sections, data.myths, matrix, proven, link, repository, keep
        ),
    }
    blocks: dict[str, Macro] = {
        "matrix": table,
        "program": partial(highlighting.program, docs),
        "filters": partial(tables.filters, matrix),
        "glance": partial(tables.glance, matrix),
        "legend": partial(tables.legend, matrix, link),
        "packages": partial(tables.packages_table, matrix, link, repository),
        "releases": partial(tables.releases_table, matrix),
        "counts": partial(tables.counts_table, matrix),
        "claim_counts": partial(sections.claim_counts, data.claims, matrix, link),
        "categories": partial(tables.categories_list, matrix, link),
        "proofs": partial(proof_pages.overview, proven, matrix, link),
        "chooser": partial(flowchart.chooser, matrix, decision, link),
        "measured": partial(measurement_tables.measured, data.measurements, matrix),
        "measured_on": partial(measurement_tables.measured_on, data.measurements, matrix),
        "unproven": partial(proof_pages.unproven, proven, matrix, link),
        "unbuilt": partial(gaps.unbuilt_table, matrix, proven, link),
        "flowchart": partial(flowchart.drawing, decision),
        "outline": partial(flowchart.outline, decision, link, repository),
        "app_sizes": partial(notes_app_tables.sizes, data.apps, matrix),
        "app_figures": partial(notes_app_tables.figures, data.apps, matrix),
        "app_choices": partial(notes_app_tables.choices, data.apps, matrix, link),
        "app_protections": partial(notes_app_tables.protections, data.apps, matrix, link),
    }
    others = {"claims": len(data.claims), "myths": len(data.myths)}
    linking = (inline.row, inline.note, inline.package)
    plain = (
        inline.level,
        inline.since,
        inline.version,
        inline.line,
        inline.released,
        inline.first_released,
        inline.python,
        inline.supported_until,
        inline.checked,
    )
    return (
        {name: _then(block, keep) for name, block in blocks.items()}
        | markdown
        | {fact.__name__: _inline(partial(fact, matrix, link), keep) for fact in linking}
        | {fact.__name__: _inline(partial(fact, matrix), keep) for fact in plain}
        | {"count": _inline(partial(inline.count, matrix, proven, others), keep)}
        | {"answered": _inline(partial(flowchart.answered, decision, link), keep)}
        | {"app": _inline(partial(notes_app_tables.number, data.apps), keep)}
    )


def _inline(fact: Macro, keep: Callable[[str], str]) -> Macro:
    """Return a fact for use within a Markdown paragraph; a text may stand in code as well."""

    def finish(text: str) -> str:
        return keep(text) if isinstance(text, Markup) else inert(escape(text))

    return _then(fact, finish)


def _then(function: Macro, finish: Callable[[str], str]) -> Macro:
    """Return a macro that finishes what a function returns, with the function's signature."""

    def macro(*args: str, **kwargs: str) -> str:
        return finish(function(*args, **kwargs))

    macro.__signature__ = inspect.signature(function)  # type: ignore[attr-defined]
    return macro
