"""The reader of the search finds in each page what Material's own finds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from material.plugins.search.plugin import Parser
from project import ROOT, load, page_files

Reader = load(ROOT / "hooks" / "search_reader.py").Reader

PAGES = {
    "excluded": '<h1 id="a">A</h1><div data-search-exclude="true"><p>no</p></div><p>yes</p>',
    "closed": '<h1 id="a">A</h1><div><h2 id="b">B</h2><p>b</p></div>\n <p>of a</p> end',
    "void": '<h1 id="a">A<br>A &lt;</h1><p>x<br />y</p><SVG><path d="" /></SVG><p> </p>',
    "code": '<h2 id="b">B <code>c</code></h2><pre><code><span>a</span> <b>\n </b></code></pre>',
    "link": '<h1 id="a">A<a class="headerlink" href="#a">#</a></h1>&amp; <em>so</em>\n on',
    "text": "nothing but &eacute;\n",
}


def sections(parser: Any, page: str) -> list[tuple[str | None, str, str, bool]]:
    parser.feed(page)
    parser.close()
    return [
        (each.id, "".join(each.title), "".join(each.text), each.is_excluded())
        for each in parser.data
    ]


def test_a_page_is_read_as_material_reads_it(site: Path) -> None:
    pages = dict(PAGES)
    for file in page_files(site):
        found = re.search("(?s)<article [^>]*>(.*)</article>", file.read_text("utf-8"))
        if found and file.name != "404.html":
            tables = '<div(?= class="(?:matrix|stacks))'
            excluded = re.sub(tables, r'\g<0> data-search-exclude="true"', found[1])
            pages[str(file)] = excluded
    assert len(pages) > 60
    for name, page in pages.items():
        assert sections(Reader(), page) == sections(Parser(), page) != [], name
