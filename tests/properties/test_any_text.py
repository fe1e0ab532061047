"""Any text becomes HTML that says the same and nothing else; no text of a page runs anything."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from making import LINES
from markdown import Markdown
from markupsafe import escape

from comparison.fields import markup
from comparison.pages import macro_calls

#: What a call of a macro is written with, and what an attack would be.
CALLS = "{{ }} {% %} {# #} {{shout(' ') shout ( ) ' \" , = | . [ ] ~ * ** 1 1.5 true none for in if"
ATTACKS = "set raw text= __class__ __globals__ lipsum cycler \\ \\N{ \\x \\d \\u12"
CALLED = st.lists(
    st.sampled_from([*CALLS.split(), *ATTACKS.split(), " ", "\n"]) | st.text(max_size=3),
    max_size=14,
).map("".join)

#: Texts with more links, and worse ones, than chance alone would make.
LINKS = "[x](javascript:a) [x](#a) [x [ ]( ) ](# ](https://a.example/ ](//a ](a.md)"
MARKS = '` `` * ** _ < > & \\ " {{ x y'
TEXTS = LINES | st.lists(st.sampled_from([*LINKS.split(), *MARKS.split(), " "]), max_size=14).map(
    "".join
)


def prose(text: str) -> tuple[markup.Prose, list[str]]:
    return markup.parse(text)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@settings(max_examples=settings().max_examples * 5)
@given(TEXTS)
def test_a_text_becomes_html_with_all_its_letters(text: str) -> None:
    parsed, faults = prose(text)
    if faults:
        return
    made = str(parsed.html(lambda target: f"/{target}?a=1&b=2"))
    root = etree.fromstring(f"<p>{made}</p>")
    assert {element.tag for element in root.iter()} <= {"p", "code", "em", "strong", "a"}
    for element in root.iter():
        assert element.keys() == (["href"] if element.tag == "a" else [])
    for target in parsed.links:
        assert re.fullmatch(r"https://\S+|#[\w-]+|[\w/-]+\.md", target)
    shown = "".join(root.itertext())
    assert letters(parsed.plain) == letters(shown)
    if parsed.links:  # whose targets are not shown
        rest = iter(letters(text))
        assert all(letter in rest for letter in letters(shown))
    else:
        assert letters(shown) == letters(text)


@settings(max_examples=settings().max_examples * 5)
@given(TEXTS)
def test_an_inert_text_in_a_page_comes_out_as_it_went_in(text: str) -> None:
    """Written into a heading and a paragraph, as the changes and the myths are."""
    text = " ".join(text.split())
    inert = markup.inert(escape(text))
    made = Markdown(extensions=["attr_list", "abbr", "def_list", "tables", "md_in_html"]).convert(
        f"## “{inert}” {{ #anchor }}\n\nSee {inert}.\n"
    )
    heading, paragraph = html.fragments_fromstring(made)
    assert heading.get("id") == "anchor"
    assert (heading.text_content(), len(heading)) == (f"“{text}”", 0)
    assert (paragraph.text_content(), len(paragraph)) == (f"See {text}.", 0)


@given(CALLED)
def test_no_text_calls_anything_but_a_macro(text: str) -> None:
    called: list[object] = []

    def shout(text: str) -> str:
        called.append(text)
        return "SHOUTED"

    complaints: list[tuple[int, str]] = []
    made = macro_calls.expand(text, {"shout": shout}, lambda *told: complaints.append(told))
    assert all(type(given) is str for given in called)
    assert made.count("SHOUTED") == len(called)
    for line, what in complaints:
        assert 1 <= line <= text.count("\n") + 1
        assert what
    if not complaints and not called:
        assert made.splitlines() == text.splitlines()
