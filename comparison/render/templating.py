"""The templates: autoescaped, so that text from the data stays text."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from comparison.render.filters import by_site, day, joined


def render(template: str, **values: Any) -> Markup:
    """Fill in a template of the package."""
    return Markup(_environment().get_template(template).render(values).strip())


def part(name: str, *values: Any) -> Markup:
    """Call a macro of marks.html: `mark`, `level` or `package`."""
    macro = getattr(_environment().get_template("marks.html").module, name)
    return Markup(macro(*values))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("comparison.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": day, "by_site": by_site, "joined": joined}
    return environment
