"""What a page can call, by name."""

from collections.abc import Callable
from functools import partial, wraps

from markupsafe import Markup, escape

from comparison import highlighting
from comparison.fields.markup import inert
from comparison.render import flowchart, gaps, inline, notes_app_tables, sections, stack, tables
from comparison.render.templating import Renderer

#: Takes a renderer first, which `macros` binds; returns HTML or Markdown.
Macro = Callable[..., str]


def _template(name: str) -> Macro:
    return lambda renderer: renderer.html(f"{name}.html")


#: Blocks of HTML that are a template alone.
_TEMPLATES = """
    categories chooser claim_counts filters glance glossary legend outline proofs releases unproven
"""
#: Templates with all data of the notes apps, such as app-chart.html of `app_chart`.
_OF_APPS = ("chart", "sizes", "figures", "choices", "protections")
#: Blocks of HTML.
BLOCKS: dict[str, Macro] = {
    "matrix": tables.matrix_table,
    "levels": tables.levels_table,
    "packages": tables.packages_table,
    "upgrades": tables.upgrades_table,
    "unbuilt": gaps.unbuilt_table,
    "flowchart": flowchart.drawing,
    "starts": flowchart.starts,
    "stack": stack.builder,
    "measured": tables.measured,
    "measured_on": tables.measured_on,
    **{f"app_{name}": partial(notes_app_tables.table, f"app-{name}.html") for name in _OF_APPS},
    **{name: _template(name) for name in _TEMPLATES.split()},
}
#: Markdown around blocks of HTML.
SECTIONS: dict[str, Macro] = {
    "changes": sections.change_sections,
    "dictionary": tables.dictionary,
    "claims": sections.claim_sections,
    "matching": gaps.section,
    "myths": sections.myth_sections,
    "outcomes": sections.outcome_sections,
    "proof": sections.proof_page,
    "stack_presets": stack.preset_sections,
}
#: Facts within a line.
FACTS: dict[str, Macro] = {
    "app": notes_app_tables.number,
    "checked": inline.checked,
    "count": inline.count,
    "line": inline.line,
    "note": inline.note,
    "package": inline.package,
    "python": inline.python,
    "released": inline.released,
    "row": inline.row,
    "since": inline.since,
    "supported_until": inline.supported_until,
    "version": inline.version,
}
#: Macros that return blocks.
ALONE = frozenset((*BLOCKS, *SECTIONS, "program"))


def macros(renderer: Renderer) -> dict[str, Macro]:
    """Return the macros by name, ready to be called by a page."""
    program = partial(highlighting.program, renderer.docs)
    called = {name: partial(function, renderer) for name, function in (BLOCKS | FACTS).items()}
    return {
        **{name: _finished(call, renderer) for name, call in called.items()},
        "program": _finished(program, renderer),
        **{name: partial(function, renderer) for name, function in SECTIONS.items()},
    }


def _finished(function: Macro, renderer: Renderer) -> Macro:
    """Return a macro whose HTML is kept as a block, and whose text is escaped."""

    @wraps(function)
    def macro(*args: str, **kwargs: str) -> str:
        made = function(*args, **kwargs)
        return renderer.keep(made) if isinstance(made, Markup) else inert(escape(made))

    return macro
