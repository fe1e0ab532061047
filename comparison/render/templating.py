"""The templates, autoescaped so that text from the data stays text, and what they may use."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from comparison.fields.markup import Link, inert
from comparison.model.proofs import is_proven, newest_first, passed, version_after
from comparison.project import Comparison
from comparison.render.formats import by_site, by_version, day, joined, number, plain, tally
from comparison.repository import Repository

#: Compiled templates, all of which escape, kept from build to build in a folder of the user's own.
COMPILED = FileSystemBytecodeCache(pattern=f"escaped-{jinja2.__version__}-%s")


@dataclass(frozen=True)
class Renderer:
    """The data, and how a page links to the rest of the site and to the repository.

    `docs` is the folder of the pages and their programs; `link` turns `page.md#anchor` or `#row`
    into an address for the page at hand; `keep` turns HTML into what stands for it in Markdown.
    """

    data: Comparison
    docs: Path
    link: Link
    repository: Repository = field(default_factory=Repository)
    keep: Callable[[str], str] = str

    def html(self, template: str, **values: Any) -> Markup:
        """Fill in a template, which may use the data, links and the repository as well."""
        known = {**self.data._asdict(), "link": self.link, "repository": self.repository}
        return render(template, **known | values)

    def section(self, heading: str, id: str, template: str, **values: Any) -> str:
        """Return a heading such as `## Title` in Markdown, and a filled-in template below it."""
        marks, _, text = heading.partition(" ")
        html = self.html(template, **values)
        return f"{marks} {inert(escape(text))} {{ #{id} }}\n\n{self.keep(html)}"


def render(template: str, **values: Any) -> Markup:
    """Fill in a template of the package."""
    return Markup(_environment().get_template(template).render(values).strip())


def part(name: str, *values: Any) -> Markup:
    """Return what a macro of macros.html, such as `package`, makes of some values."""
    return Markup(getattr(_environment().get_template("macros.html").module, name)(*values))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("comparison.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=COMPILED,
    )
    filters = by_site, by_version, day, joined, number, plain, tally
    environment.filters |= {each.__name__: each for each in filters}
    environment.tests["proven"] = is_proven
    environment.globals |= {each.__name__: each for each in (newest_first, passed, version_after)}
    return environment
