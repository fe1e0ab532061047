"""A finished page that would run or load something else than the site's own is refused."""

import pytest

from comparison.pages.html_rules import digest, faults, known_by


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<iframe></iframe>", "the element <iframe>"),
        ("<svg><foreignObject></foreignObject></svg>", "the element <foreignobject>"),
        ("<svg><animateTransform/></svg>", "the element <animatetransform>"),
        ("<style>a {}</style>", "the element <style>"),
        ("<template><object></object></template>", "the element <object>"),
        ("<p ONCLICK='a()'>", 'the attribute onclick="a()" of <p>'),
        ("<p style='color: red'>", 'the attribute style="color: red" of <p>'),
        ("<meta http-equiv=refresh>", "<meta http-equiv='refresh'>"),
        ("<a href='javascript:a()'>", 'the address href="javascript:a()" of <a>'),
        ("<img src='https://a.example/x.png'>", 'the address src="https://a.example/x.png" of'),
        ("<form action='//a.example/'></form>", 'the address action="//a.example/" of <form>'),
        ("<link rel=icon href='https://a.example/x'>", 'the address href="https://a.example/x"'),
        ("<p id=a></p><p id=a></p>", "duplicate id 'a'"),
        ("<script>a()</script>", f"a script that is not known: {digest('a()')} 'a()'"),
    ],
)
def test_a_page_is_refused_with_what_is_wrong(html: str, said: str) -> None:
    (fault,) = faults(f"<!doctype html>{html}", ())
    assert fault.startswith(said)


def test_what_is_known_or_leads_on_is_let_through() -> None:
    html = (
        "<!doctype html><link rel=canonical href='https://a.example/'><script src='a.js'></script>"
        "<a href='https://a.example/b'>a</a><img src='assets/x.png'><script>a()</script>"
    )
    assert list(faults(html, {known_by("a()")})) == []
