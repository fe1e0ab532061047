"""Pages -> pages with their macro calls replaced.

A page may hold `{{ macro("text", name="text") }}` and nothing else of Jinja's language. Jinja
parses it, but nothing is compiled or executed: a page can't run code on the machine that builds it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import partial

from jinja2 import Environment, TemplateSyntaxError, nodes

from comparison.data.problems import Unknown, nearest
from comparison.data.unicode_check import find_suspicious
from comparison.render.flowchart import NotDrawn

#: Called with a line (from 1) and what is wrong there.
Complain = Callable[[int, str], None]

# Only ever parses: no template is compiled, so there is nothing to put into a sandbox.
_environment = Environment(keep_trailing_newline=True, autoescape=True)
_RULE = 'a page may only call macros: {{ macro("text") }}'


def expand(text: str, macros: Mapping[str, Callable[..., str]], complain: Complain) -> str:
    """Replace every call in a text by what its macro returns; drop faulty calls.

    What fails in a template or a program of the library is no fault of the page, and is raised.
    """
    if "{{" not in text and "{%" not in text and "{#" not in text:
        return text
    try:
        template = _environment.parse(text)
        for line, token, _ in _environment.lex(text):
            if token in ("comment_begin", "raw_begin"):  # of which the template keeps no trace
                complain(line, _RULE)
    except TemplateSyntaxError as error:
        complain(error.lineno, f"not a macro call: {error.message}")
        return ""
    except (ValueError, RecursionError):
        complain(1, f"no macro call that can be read; {_RULE}")
        return ""
    parts = []
    for node in template.body:
        if not isinstance(node, nodes.Output):
            complain(node.lineno, _RULE)
            continue
        for part in node.nodes:
            if isinstance(part, nodes.TemplateData):
                parts.append(part.data)
            else:
                try:
                    parts.append(_call(part, macros)())
                except (Unknown, NotDrawn) as error:
                    complain(part.lineno, str(error))
    return "".join(parts)


def _call(node: nodes.Expr, macros: Mapping[str, Callable[..., str]]) -> Callable[[], str]:
    """Return a call that a page may make, ready to be made."""
    if isinstance(node, nodes.Name):
        raise Unknown(f"'{node.name}' is no call; {_RULE}")
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        raise Unknown(_RULE)
    name = node.node.name
    if name not in macros:
        raise Unknown(f"there is no macro '{name}'; {nearest(name, macros)}".removesuffix("; "))
    given = [*node.args, *(pair.value for pair in node.kwargs)]
    plain = all(isinstance(arg, nodes.Const) and isinstance(arg.value, str) for arg in given)
    if node.dyn_args or node.dyn_kwargs or not plain:
        raise Unknown(f"{name}(): arguments are texts in quotes; {_RULE}")
    for text in (arg.value for arg in given if isinstance(arg, nodes.Const)):
        if char := next(find_suspicious(text, names=True), None):
            raise Unknown(f"{name}(): {char.what}")
    macro = macros[name]
    positional = [arg.value for arg in node.args]  # type: ignore[attr-defined]
    named = {pair.key: pair.value.value for pair in node.kwargs}  # type: ignore[attr-defined]
    try:
        inspect.signature(macro).bind(*positional, **named)
    except TypeError as error:
        raise Unknown(f"{name}(): {error}") from None
    return partial(macro, *positional, **named)
