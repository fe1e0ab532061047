"""A proof's page shows what was run and what it printed, and reads nothing of it as its own."""

from __future__ import annotations

import json
from pathlib import Path

from lxml import html
from project import Kept, build, read, renderer, words

from comparison.render import proof_pages

#: What would end a fence, start markup of every kind, and include a file.
ODD = """POST without a token: 403
The page says: <b>no</b>
~~~~
<img src=x onerror=alert(1)>

# Heading { #stolen }

```
~~~~~~~~
--8<-- "secret.txt"
=== "Tab"
{{ nothing() }} & &amp;
    [a](b.md)
"""
EXTENSIONS = """markdown_extensions:
  - attr_list
  - md_in_html
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.snippets: {base_path: [docs]}
"""


def test_what_a_program_printed_is_shown_to_the_letter(small: Path, tmp_path: Path) -> None:
    file = small / "data" / "proofs.json"
    record = json.loads(file.read_text("utf-8"))
    record["csrf"]["alpha"]["5.10"]["output"] = ODD
    file.write_text(json.dumps(record), "utf-8")
    (small / "docs" / "secret.txt").write_text("not to be shown")
    (small / "docs" / "proofs" / "csrf.md").write_text('# Forged posts\n\n{{ proof("csrf") }}\n')
    config = small / "mkdocs.yml"
    config.write_text(config.read_text().partition("markdown_extensions")[0] + EXTENSIONS)
    done = build(small, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    page = html.parse(str(tmp_path / "site" / "proofs" / "csrf" / "index.html")).getroot()
    (tab,) = page.xpath("//div[@class='tabbed-block']")
    _, odd, plain = tab.xpath("div[contains(@class, 'highlight')]")
    assert odd.xpath("pre/code")[0].text_content() == ODD
    assert not odd.xpath(".//img | .//h1 | .//b | .//a[@href]")
    assert words(odd.xpath("span")[0]) == "Printed with Alpha 5.10.1"
    assert words(plain.xpath("span")[0]) == "Printed with Alpha 5.2.9"
    labels = page.xpath("//div[@class='tabbed-labels']/label | //article//h1")
    assert [words(label) for label in labels] == ["Forged posts", "Alpha"]
    assert not page.xpath("//img[@src='x'] | //*[@id='stolen']")
    assert "not to be shown" not in page.text_content()


def test_runs_that_printed_the_same_are_shown_once(small: Path) -> None:
    for name in ("proofs.json", "myths.yml"):
        file = small / "data" / name
        file.write_text(file.read_text("utf-8").replace("<b>no</b>", "no"), "utf-8")
    data, kept = read(small), Kept()
    text = proof_pages.page(renderer(data, keep=kept.keep), "csrf")
    assert text.startswith('block 0\n\n=== "Alpha"\n\n    block 1\n')
    assert text.endswith("\n    block 2")
    assert words(html.fromstring(kept[1]).xpath("span")[0]) == "alpha_app.py"
    assert words(html.fromstring(kept[2]).xpath("span")[0]) == "Printed with Alpha 5.10.1 and 5.2.9"
