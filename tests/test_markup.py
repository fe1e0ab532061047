"""Texts of the data become HTML in one place, and stay text."""

from __future__ import annotations

import pytest

from comparison.fields import markup


def prose(text: str) -> tuple[markup.Prose, list[str]]:
    return markup.parse(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("`a < b` & c", "<code>a &lt; b</code> &amp; c"),
        ("*soft* and **strong**", "<em>soft</em> and <strong>strong</strong>"),
        ("snake_case_name stays", "snake_case_name stays"),
        (
            "[here](https://example.org/?a=1&b=2)",
            '<a href="https://example.org/?a=1&amp;b=2">here</a>',
        ),
        ("\"quoted\" 'text'", "&quot;quoted&quot; 'text'"),
        ("# no heading, - no list", "# no heading, - no list"),
    ],
)
def test_markup_becomes_html_and_the_rest_is_escaped(text: str, html: str) -> None:
    parsed, faults = prose(text)
    assert faults == []
    assert parsed.html(str) == html


def test_internal_links_are_resolved_for_the_page_at_hand() -> None:
    parsed, _ = prose("see [rows](#csrf) and [more](https://example.org/#csrf)")
    html = parsed.html(lambda target: f"../compare/{target}")
    assert 'href="../compare/#csrf"' in html
    assert 'href="https://example.org/#csrf"' in html


@pytest.mark.parametrize(
    "text",
    [
        "<b>x</b>",
        "a </td> b",
        "<!-- x -->",
        "{{ x }}",
        "`{% x %}`",
        "[x](javascript:alert)",
        "[x](data:text/html,x)",
        "[x](//example.org)",
        "[x](HTTPS://example.org)",
        "a\nb",
        "a\u202eb",
        "a\u200bb",
        "a\x00b",
    ],
)
def test_what_could_do_harm_is_refused(text: str) -> None:
    assert prose(text)[1]


def test_inert_html_has_nothing_left_that_markdown_would_read() -> None:
    parsed, _ = prose("`a_b_c` and [x](https://example.org/_a_)")
    assert not set(markup.inert(parsed.html(str))) & set("_*`[]{}\\")
