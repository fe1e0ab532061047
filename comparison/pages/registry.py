"""What a page can call, by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps

from markupsafe import Markup, escape

from comparison import highlighting
from comparison.fields.markup import inert
from comparison.render import (
    flowchart,
    gaps,
    inline,
    measurement_tables,
    notes_app_tables,
    proof_pages,
    sections,
    stack,
    tables,
)
from comparison.render.templating import Renderer

Macro = Callable[..., str]

#: Blocks of HTML that are a template alone.
TEMPLATES = (
    "categories",
    "chooser",
    "claim_counts",
    "filters",
    "glossary",
    "legend",
    "outline",
    "proofs",
    "releases",
    "unproven",
)
#: Blocks of HTML.
BLOCKS: dict[str, Macro] = {
    "matrix": tables.matrix_table,
    "levels": tables.levels_table,
    "glance": tables.glance,
    "packages": tables.packages_table,
    "counts": tables.counts_table,
    "unbuilt": gaps.unbuilt_table,
    "flowchart": flowchart.drawing,
    "starts": flowchart.starts,
    "stack": stack.builder,
}
#: Markdown around blocks of HTML.
SECTIONS: dict[str, Macro] = {
    "changes": sections.change_sections,
    "dictionary": tables.dictionary,
    "claims": sections.claim_sections,
    "matching": gaps.section,
    "myths": sections.myth_sections,
    "outcomes": sections.outcome_sections,
    "proof": proof_pages.page,
    "stack_presets": stack.preset_sections,
}
#: Facts within a line: those that link to a page, and others.
LINKING = (inline.row, inline.note, inline.package)
PLAIN = (
    inline.level,
    inline.since,
    inline.version,
    inline.line,
    inline.released,
    inline.python,
    inline.supported_until,
    inline.checked,
)


def macros(renderer: Renderer) -> dict[str, Macro]:
    """Return the macros by name: blocks of HTML alone on a line, and facts within a line."""
    data, link = renderer.data, renderer.link
    matrix, apps, runs = data.matrix, data.apps, data.measurements
    blocks: dict[str, Macro] = {
        "program": partial(highlighting.program, renderer.docs),
        "measured": partial(measurement_tables.measured, runs, matrix),
        "measured_on": partial(measurement_tables.measured_on, runs, matrix),
        "app_chart": partial(notes_app_tables.chart, apps, matrix, link),
        "app_sizes": partial(notes_app_tables.sizes, apps, matrix),
        "app_figures": partial(notes_app_tables.figures, apps, matrix),
        "app_choices": partial(notes_app_tables.choices, apps, matrix, link),
        "app_protections": partial(notes_app_tables.protections, apps, matrix, link),
        **{name: partial(function, renderer) for name, function in BLOCKS.items()},
        **{name: _template(renderer, name) for name in TEMPLATES},
    }
    facts: dict[str, Macro] = {
        "app": partial(notes_app_tables.number, apps),
        "count": partial(inline.count, data),
        **{fact.__name__: partial(fact, matrix, link) for fact in LINKING},
        **{fact.__name__: partial(fact, matrix) for fact in PLAIN},
    }

    def finish(text: str) -> str:
        """Return a fact for use within a paragraph; a text may be in code as well."""
        return renderer.keep(text) if isinstance(text, Markup) else inert(escape(text))

    return {
        **{name: _then(block, renderer.keep) for name, block in blocks.items()},
        **{name: _then(fact, finish) for name, fact in facts.items()},
        **{name: partial(function, renderer) for name, function in SECTIONS.items()},
    }


def _template(renderer: Renderer, name: str) -> Macro:
    return lambda: renderer.html(f"{name}.html")


def _then(function: Macro, finish: Callable[[str], str]) -> Macro:
    """Return a macro that finishes what a function returns, with the function's signature."""

    @wraps(function)
    def macro(*args: str, **kwargs: str) -> str:
        return finish(function(*args, **kwargs))

    return macro
