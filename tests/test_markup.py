"""Texts of the data become HTML in one place, and stay text; addresses are plain https."""

import pytest

from comparison.data.urls import is_host, is_https
from comparison.fields import markup


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`a < b` & c", "<code>a &lt; b</code> &amp; c"),
        ("*soft* and **strong**", "<em>soft</em> and <strong>strong</strong>"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("[here](https://a.org/?a=1&b=2)", '<a href="https://a.org/?a=1&amp;b=2">here</a>'),
        ("[rows](#csrf)", '<a href="../compare/#csrf">rows</a>'),
        ("[more](https://a.org/#csrf)", '<a href="https://a.org/#csrf">more</a>'),
        ("\"quoted\" 'text'", "&quot;quoted&quot; 'text'"),
        ("# no heading, - no list", "# no heading, - no list"),
    ],
)
def test_markup_becomes_html_and_the_rest_is_escaped(text: str, html: str) -> None:
    parsed, faults = markup.parse(text)
    assert faults == []
    assert parsed.html(lambda target: f"../compare/{target}") == html


def test_only_links_are_resolved_in_markdown() -> None:
    written = "`[a](#b)`, ``[`](#b)``, [b](#b), [c](c/d.md), [`e`](#b), [f](https://f.org/)"
    text, faults = markup.parse(written)
    assert faults == []
    assert text.markdown(lambda target: f"/{target}") == (
        "`[a](#b)`, ``[`](#b)``, [b](/#b), [c](/c/d.md), [`e`](/#b), [f](https://f.org/)"
    )


def test_inert_html_has_nothing_left_that_markdown_would_read() -> None:
    parsed, _ = markup.parse("`a_b_c` and [x](https://example.org/_a_)")
    assert not set(markup.inert(parsed.html(str))) & set("_*`[]{}\\")


REFUSED = [
    "data:text/html,x",
    "file:///etc/passwd",
    "vbscript:x",
    "JAVASCRIPT:alert(1)",
    "HTTPS://alpha.example.org/",
    "//evil.example.org/",
    "../../secret.md",
    "%2e%2e/secret.md",
    "https://127.0.0.1/",
    "https://0x7f000001/",
    "https://xn--lpha-53d.example.org/",
    "https://\u0430lpha.example.org/",
    "https://evil.example.org:8443/",
    "https://user:secret@evil.example.org/",
]
#: What ends a link of Markdown, is none, or is written otherwise in it.
IN_NO_LINK = [
    'https://alpha.example.org/"onclick="alert(1)',
    "https://alpha\u3002example.org/",
    "https://alpha.example.org/\nx",
    "https://alpha.example.org/ x",
    "https://alpha.exa\tmple.org/",
    "https:\\\\evil.example.org\\",
]


@pytest.mark.parametrize("url", [*REFUSED, *IN_NO_LINK])
def test_a_source_or_link_that_is_no_plain_https_is_refused(url: str) -> None:
    assert not is_https(url)
    for link in ("[x]({})", "[x](<{}>)") if url in REFUSED else ():
        _, faults = markup.parse(link.format(url))
        assert any(" is neither https: nor internal" in fault for fault in faults)


def test_an_address_of_a_host_can_hold_no_code() -> None:
    host = "example.org"
    for end in (f"javascript://{host}/%0aalert(1)", f"data://{host}/x", f'https://{host}/">'):
        assert not is_host(end)
    assert not is_host(f"https://user:secret@{host}/")
    assert not is_host("https://exa\u202emple.org/")
