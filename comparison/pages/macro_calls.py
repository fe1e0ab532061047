"""Replace the macro calls of a page.

A page may hold `{{ macro("text", name="text") }}` and nothing else between such braces. Python
parses it, but nothing is compiled or executed: a page can't run code on the machine that builds it.
"""

import ast
import inspect
import re
from collections.abc import Callable, Container, Mapping
from functools import lru_cache

from comparison.data.problems import Refused, Unknown, require
from comparison.data.unicode_check import find_suspicious

#: Called with a line (from 1) and what is wrong there.
ComplainAtLine = Callable[[int, str], None]

#: A call, a statement or a comment of a template, or what starts one and does not end.
_BRACES = re.compile(r"\{\{(.*?)\}\}|\{%.*?%\}|\{#.*?#\}|\{[{%#].*", re.DOTALL)
_signature = lru_cache(maxsize=50)(inspect.signature)  # of the macros of a build
_RULE = 'a page may only call macros: {{ macro("text") }}'


def expand(
    text: str,
    macros: Mapping[str, Callable[..., str]],
    complain: ComplainAtLine,
    alone: Container[str] = (),
) -> str:
    """Replace every call in a text by what its macro returns; drop faulty calls.

    `alone` are the macros that return blocks, and so stand on lines of their own.
    What fails in a template or a program of the library is no fault of the page, and is raised.
    """

    def replaced(found: re.Match[str]) -> str:
        try:
            name, call = _parsed(found[1] or "", macros)
            if name in alone and not _is_alone(found):
                raise Refused(f"{name}() is a block: put the call on a line of its own")
            return macros[name](*call.args, **call.kwargs)
        except Refused as error:
            complain(text.count("\n", 0, found.start()) + 1, str(error))
            return ""

    return _BRACES.sub(replaced, text)


def _is_alone(found: re.Match[str]) -> bool:
    """Return whether nothing else is on the lines of a call."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    return not (before.rpartition("\n")[2] + after.partition("\n")[0]).strip()


def _parsed(
    call: str, macros: Mapping[str, Callable[..., str]]
) -> tuple[str, inspect.BoundArguments]:
    """Return the name of the macro and the arguments of a call that a page may make."""
    try:
        node = ast.parse(call.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Refused(_RULE) from None
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        raise Refused(_RULE)
    name = node.func.id
    require(name, macros, "macro")

    def text(argument: ast.expr) -> str:
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            raise Unknown(f"{name}(): arguments are texts in quotes; {_RULE}")
        if char := next(find_suspicious(argument.value, names=True), None):
            raise Unknown(f"{name}(): {char.what}")
        return argument.value

    positional = [text(argument) for argument in node.args]
    named = {str(word.arg): text(word.value) for word in node.keywords}
    try:
        return name, _signature(macros[name]).bind(*positional, **named)
    except TypeError as error:
        raise Unknown(f"{name}(): {error}") from None
