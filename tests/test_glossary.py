"""A page explains a word of the glossary where it first has it in a sentence, and only there."""

import pytest
from markdown import Markdown
from project import SMALL, read

from comparison.pages.glossary import Glossary

PAGES = {
    "CSRF, and CSRF again": "<p>(CSRF), and CSRF again</p>",
    "*forged forms*, CSRF": "<p><em>(forged forms)</em>, CSRF</p>",
    "# CSRF\n\n`CSRF` CSRF": "<h1>CSRF</h1>\n<p><code>CSRF</code> (CSRF)</p>",
    "[CSRF](a.md), CSRF": '<p><a href="a.md">CSRF</a>, (CSRF)</p>',
    "flask-CSRF, CSRF_TOKEN, x.CSRF": "<p>flask-CSRF, CSRF_TOKEN, x.CSRF</p>",
    "- one\n- CSRF": "<ul>\n<li>one</li>\n<li>(CSRF)</li>\n</ul>",
    "\ue000CSRF 0\ue000, CSRF": "<p>\ue000CSRF 0\ue000, (CSRF)</p>",  # a mark of a block
    "Nothing": "<p>Nothing</p>",
}


@pytest.mark.parametrize(("page", "html"), PAGES.items())
def test_the_first_word_in_a_sentence_is_explained(page: str, html: str) -> None:
    terms = read(SMALL).glossary
    glossary = Glossary(terms.values(), lambda term, word: f"({word})")
    assert [Markdown(extensions=[glossary]).convert(page) for _ in range(2)] == [html, html]
