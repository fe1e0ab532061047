"""A page may call macros, and can do nothing else."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from comparison.data.problems import Unknown
from comparison.pages.macro_calls import expand
from comparison.render.flowchart import NotDrawn


def shout(text: str, times: str = "1") -> str:
    if text == "unknown":
        raise Unknown("there is no 'unknown'")
    return text.upper() * int(times)


MACROS = {"shout": shout}


def run(text: str) -> tuple[str, list[tuple[int, str]]]:
    complaints: list[tuple[int, str]] = []
    result = expand(text, MACROS, lambda line, what: complaints.append((line, what)))
    return result, complaints


def test_calls_are_replaced_and_the_rest_stays() -> None:
    text = 'a\n\n{{ shout("b") }} and {{ shout("c", times="2") }}\n'
    assert run(text) == ("a\n\nB and CC\n", [])


def test_text_without_calls_stays_to_the_letter() -> None:
    assert run("a } { % \\n\n\n") == ("a } { % \\n\n\n", [])


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ('{{ shuot("b") }}', "there is no macro 'shuot'; did you mean 'shout'?"),
        ("{{ shout() }}", "shout(): missing a required argument: 'text'"),
        ('{{ shout("a", "1", "x") }}', "shout(): too many positional arguments"),
        ('{{ shout("a", tiems="2") }}', "shout(): got an unexpected keyword argument 'tiems'"),
        ('{{ shout("unknown") }}', "there is no 'unknown'"),
        ('{{ shout("a") }', "a page may only call macros"),
        ("{{ shout }}", "a page may only call macros"),
        ("{{ shout(text) }}", "shout(): arguments are texts in quotes; "),
        ("{{ shout(5) }}", "shout(): arguments are texts in quotes; "),
        ("{{ shout(none) }}", "shout(): arguments are texts in quotes; "),
        ("{{ " + "(" * 3000 + " }}", "a page may only call macros"),
        ("{{ shout(" + "1" * 5000 + ") }}", "a page may only call macros"),
    ],
)
def test_a_faulty_call_is_named_with_its_line(call: str, what: str) -> None:
    _, [(line, complaint)] = run(f"one\n\nthree {call}\n")
    assert line == 3
    assert complaint.startswith(what)


def test_all_faulty_calls_of_a_page_are_named() -> None:
    _, complaints = run("{{ a() }}\n{{ shout() }}\n\n{{ b() }}\n")
    assert [line for line, _ in complaints] == [1, 2, 4]


@pytest.mark.parametrize(
    "attack",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ shout.__globals__ }}",
        "{{ shout.__globals__['__builtins__']['open']('/etc/passwd').read() }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ config.theme.get_env().from_string('x').render() }}",
        "{{ page.file.abs_src_path }}",
        "{{ environment }}",
        "{{ self._TemplateReference__context }}",
        "{{ lipsum.__globals__ }}",
        "{{ shout('a').format('b') }}",
        "{{ shout('a' ~ 'b') }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ [1, 2] | map('upper') }}",
        "{{ shout('a') | attr('__class__') }}",
        "{{ shout(*['a']) }}",
        "{{ shout(**{'text': 'a'}) }}",
        "{{ (lambda: 1)() }}",
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{% set x = 1 %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% macro x() %}{% endmacro %}",
        "{% do shout('a') %}",
        "{% extends 'x' %}",
        "{% if shout %}x{% endif %}",
        "{% filter upper %}x{% endfilter %}",
        "{% call shout('a') %}{% endcall %}",
        "{# a comment #}",
        "{% raw %}{% endraw %}",
        "{#",
    ],
)
def test_a_page_cannot_run_code(attack: str) -> None:
    result, complaints = run(f"before {attack} after")
    assert complaints
    assert "{" not in result


ERRORS = (
    Unknown("no such row"),
    NotDrawn("it failed"),
    UndefinedError("'x'"),
    TypeError("a number"),
)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_only_what_the_data_lacks_is_a_fault_of_the_page(error: Exception) -> None:
    def broken() -> str:
        raise error

    complaints: list[tuple[int, str]] = []
    macros = MACROS | {"broken": broken}

    def result() -> str:
        text = 'a\n\n{{ broken() }} {{ shout("b") }}'
        return expand(text, macros, lambda line, what: complaints.append((line, what)))

    if isinstance(error, Unknown | NotDrawn):
        assert result() == "a\n\n B"
        assert complaints == [(3, str(error))]
    else:
        with pytest.raises(type(error)):
            result()
        assert complaints == []
