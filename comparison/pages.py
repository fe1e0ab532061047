"""What a page can call, by name."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial
from pathlib import Path

from markupsafe import Markup, escape

from comparison import (
    Comparison,
    api_page,
    app_tables,
    change_sections,
    claim_tables,
    facts,
    flowchart,
    highlighting,
    matching,
    measurement_tables,
    myth_sections,
    proof_pages,
    tables,
)
from comparison.markup import Link, inert
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
            facts.find(matrix.vocabulary.categories, category, "category")
        return tables.matrix_table(matrix, proven, link, repository, category)

    def outcomes() -> str:
        sections = []
        for outcome in decision.outcomes.values():
            sections.append(f"### {inert(escape(outcome.verdict))} {{ #{outcome.id} }}")
            sections.append(keep(flowchart.outcome(matrix, outcome, link, repository)))
        return "\n\n".join(sections)

    def proof(name: str) -> str:
        found = facts.find(proven, name, "proof")
        return proof_pages.page(found, matrix, docs, link, repository, keep)

    def matched(has: str | None = None, wants: str | None = None) -> str:
        wanted = matching.pairs(matrix)
        if has is not None or wants is not None:
            find = partial(facts.find, matrix.frameworks, kind="framework")
            wanted = [(find(has), find(wants))]
        return matching.sections(matrix, proven, link, keep, wanted)

    sections: dict[str, Macro] = {
        "outcomes": outcomes,
        "proof": proof,
        "matching": matched,
        "api": partial(api_page.sections, matrix, link, keep),
        "changes": partial(change_sections.sections, data.changes, matrix, link, keep),
        "claims": partial(claim_tables.tables, data.claims, matrix, proven, link, repository, keep),
        "myths": partial(
            myth_sections.sections, data.myths, matrix, proven, link, repository, keep
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
        "claim_counts": partial(claim_tables.counts, data.claims, matrix, link),
        "categories": partial(tables.categories_list, matrix, link),
        "proofs": partial(proof_pages.overview, proven, matrix, link),
        "chooser": partial(flowchart.chooser, matrix, decision, link),
        "measured": partial(measurement_tables.measured, data.measurements, matrix),
        "measured_on": partial(measurement_tables.measured_on, data.measurements, matrix),
        "unproven": partial(proof_pages.unproven, proven, matrix, link),
        "unbuilt": partial(matching.unbuilt_table, matrix, proven, link),
        "flowchart": partial(flowchart.drawing, decision),
        "outline": partial(flowchart.outline, decision, link, repository),
        "app_sizes": partial(app_tables.sizes, data.apps, matrix),
        "app_figures": partial(app_tables.figures, data.apps, matrix),
        "app_choices": partial(app_tables.choices, data.apps, matrix, link),
        "app_protections": partial(app_tables.protections, data.apps, matrix, link),
    }
    others = {"claims": len(data.claims), "myths": len(data.myths)}
    linking = (facts.row, facts.note, facts.package)
    plain = (
        facts.level,
        facts.since,
        facts.version,
        facts.line,
        facts.released,
        facts.first_released,
        facts.python,
        facts.supported_until,
        facts.checked,
    )
    return (
        {name: _then(block, keep) for name, block in blocks.items()}
        | sections
        | {fact.__name__: _inline(partial(fact, matrix, link), keep) for fact in linking}
        | {fact.__name__: _inline(partial(fact, matrix), keep) for fact in plain}
        | {"count": _inline(partial(facts.count, matrix, proven, others), keep)}
        | {"app": _inline(partial(app_tables.number, data.apps), keep)}
    )


def _inline(fact: Macro, keep: Callable[[str], str]) -> Macro:
    """Return a fact for use within a Markdown paragraph; a text may stand in code as well."""

    def finish(text: str) -> str:
        return keep(text) if isinstance(text, Markup) else inert(escape(text))

    return _then(fact, finish)


def _then(function: Macro, finish: Callable[[str], str]) -> Macro:
    """A macro that finishes what a function returns, with the function's signature."""

    def macro(*args: str, **kwargs: str) -> str:
        return finish(function(*args, **kwargs))

    macro.__signature__ = inspect.signature(function)  # type: ignore[attr-defined]
    return macro
