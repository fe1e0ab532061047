"""A page may call macros, and can do nothing else."""

import pytest
from jinja2 import UndefinedError

from comparison.data.problems import Refused, Unknown
from comparison.pages.macro_calls import expand


def shout(text: str, times: str = "1") -> str:
    if text == "unknown":
        raise Unknown("there is no 'unknown'")
    return text.upper() * int(times)


def fail(text: str) -> str:
    raise {"drawing": Refused("it failed"), "type": TypeError("a number")}.get(
        text, UndefinedError("'x'")
    )


def run(text: str) -> tuple[str, list[tuple[int, str]]]:
    complaints: list[tuple[int, str]] = []
    macros = {"shout": shout, "fail": fail}
    result = expand(text, macros, lambda line, what: complaints.append((line, what)))
    return result, complaints


def test_calls_are_replaced_and_the_rest_stays() -> None:
    text = 'a } { % \\n\n\n{{ shout("b") }} and {{ shout("c", times="2") }}\n'
    assert run(text) == ("a } { % \\n\n\nB and CC\n", [])


ONLY = "a page may only call macros"
ARGUMENTS = "shout(): arguments are texts in quotes; "


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ('{{ shuot("b") }}', "there is no macro 'shuot'; did you mean 'shout'?"),
        ("{{ shout() }}", "shout(): missing a required argument: 'text'"),
        ('{{ shout("a", "1", "x") }}', "shout(): too many positional arguments"),
        ('{{ shout("a", tiems="2") }}', "shout(): got an unexpected keyword argument 'tiems'"),
        ('{{ shout("unknown") }}', "there is no 'unknown'"),
        ('{{ fail("drawing") }}', "it failed"),
        ('{{ shout("a") }', ONLY),
        ("{{ shout }}", ONLY),
        ("{{ shout(text) }}", ARGUMENTS),
        ("{{ shout(5) }}", ARGUMENTS),
        ("{{ shout('a' ~ 'b') }}", ONLY),
        ("{{ " + "(" * 3000 + " }}", ONLY),
        ("{{ shout(" + "1" * 5000 + ") }}", ONLY),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", ONLY),
        ("{{ shout('a').format('b') }}", ONLY),
        ("{{ shout(*['a']) }}", ARGUMENTS),
        ("{{ shout(**{'text': 'a'}) }}", ARGUMENTS),
        ("{{ 9 ** 9 ** 9 }}", ONLY),
        ("{% for i in range(1000000000) %}x{% endfor %}", ONLY),
        ("{% include '/etc/passwd' %}", ONLY),
        ("{% raw %}{% endraw %}", ONLY),
        ("{# a comment #}", ONLY),
        ("{#", ONLY),
    ],
)
def test_a_faulty_call_is_named_with_its_line(call: str, what: str) -> None:
    result, complaints = run(f"one\n\nthree {call}\n")
    assert "{" not in result
    assert {line for line, _ in complaints} == {3}
    assert complaints[0][1].startswith(what)


def test_all_faulty_calls_of_a_page_are_named() -> None:
    _, complaints = run("{{ a() }}\n{{ shout() }}\n\n{{ b() }}\n")
    assert [line for line, _ in complaints] == [1, 2, 4]


@pytest.mark.parametrize(("text", "error"), [("type", TypeError), ("x", UndefinedError)])
def test_an_error_of_ours_is_no_fault_of_the_page(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        run(f'{{{{ fail("{text}") }}}}')
