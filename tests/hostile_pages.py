"""Pages that a stranger may write: what must be refused, with what is said, and what is mere text.

Characters that nobody sees are written as escapes. One case a rule is enough.
"""

import subprocess
from pathlib import Path

from project import build
from small_site import project

FRONT = "---\n{}\n---\n\n# Page\n"

#: The Markdown of a page, and what is said of it after its name.
REFUSED = {
    # What a page says of itself
    "front-unknown-key": (FRONT.format("template: x.html"), ":2:1: template: not a field; known"),
    "front-windows": (FRONT.replace("\n", "\r\n").format("icon: a/b"), ":2:1: icon: not a field"),
    "front-twice": (FRONT.format("title: a\ntitle: b"), ":3:1: file: duplicate key 'title'"),
    "front-open": ("---\ntitle: x\n\n# Page\n", ":1:1: file: front matter that does not end"),
    "front-list": (FRONT.format("- title"), ":2:1: file: a list where a mapping"),
    "front-hide": (FRONT.format("hide: footer"), ":2:7: hide: text where a list belongs"),
    "title-script": (FRONT.format("title: </title><script>"), ":2:8: title: HTML"),
    "description-quote": (FRONT.format('description: a"b'), ":2:14: description: a double quote"),
    # Titles that come from headings
    "heading-code": ("# `</title><script>alert(1)</script>`\n", ":1: a title with < >"),
    "heading-setext": ("`</title><meta http-equiv=refresh>`\n===\n", ": a title with < >"),
    # Attributes
    "attribute-handler": ("# A { onclick=alert(1) }\n", ':1: the attribute onclick="alert(1)"'),
    "attribute-label": ("# A { data-toc-label=&#8238;x }\n", ": the attribute data-toc-label"),
    "attribute-href": ("*a*{ href=javascript:alert(1) }\n", ":1: the attribute href="),
    "class-unknown": ("text\n{ .md-overlay }\n", ":2: the class 'md-overlay'; known: chip, md-"),
    "id-material": ("# A { #__search }\n", ':1: id="__search": an id is of small letters'),
    "id-twice": ("# A { #a }\n\n## B { #a }\n", ": duplicate id 'a'"),
    # Addresses
    "link-script": ("[a](javascript:alert(1))\n", ':1: href="javascript:alert(1)" is neither'),
    "link-script-entity": ("[a](&#106;avascript:alert(1))\n", ': href="javascript:alert(1)" is'),
    "link-script-reference": ("[a][b]\n\n[b]: javascript:x\n", ':3: href="javascript:x" is'),
    "link-host": ("[a](//a.example/)\n", ':1: href="//a.example/" is neither'),
    "link-mail": ("<a@a.example>\n", ': href="mailto:a@a.example" is neither'),
    "image-data": ("![a](data:image/svg+xml,x)\n", ':1: src="data:image/svg+xml,x" is not'),
    # Characters, however they are written
    "character": ("a\u202eb\n", ":1:2: the invisible character U+202E"),
    "character-entity": ("a&#8238;b\n", ":1: the invisible character U+202E"),
    "character-alt": ("![a&#8203;b](assets/logo.svg)\n", ":1: the invisible character U+200B"),
    "character-code": ("`\u1ea1dmin`\n", ":1: allowed only in names: U+1EA1"),
    "character-argument": ("{{ row('csrf', 'a\\u202eb') }}\n", ":1: row(): the invisible char"),
    "character-stash": ("{{ row('csrf', '\\x02amp\\x03lt;') }}\n", ":1: row(): the invisible"),
    "character-mark": ("a &#57344;block 0&#57344;\n", ":1: the invisible character U+E000"),
    "call-in-code": ("`{{ row('csrf') }}`\n", ": the invisible character U+E000"),
    "line-break": ("a\rb\n", ":1:2: a carriage return without a line feed"),
    # Programs
    "fence-language": ("```php\nx\n```\n", ":1: the language 'php' of a program; known: bat,"),
    "fence-option": ('```python linenums="1"\nx\n```\n', ":1: the option 'linenums' of a program"),
    "fence-id": (
        "{}\n\n``` { .python #__search }\nx\n```\n",
        ":3: a program with a class or an id",
    ),
    "block-in-text": ("A\nSee {{ matrix() }}.\n", ":2: matrix() is a block: put the call"),
    "fence-open": (
        '```python\nx\n\n{{ row("csrf") }}\n\n```\ny\n```\n',
        ":1: a macro in a program, or a program without its end",
    ),
    "class-after-word": ("A foot.\n\nB\n{ .foo .chip }\n\nC\n{ .chip }\n", ":4: the class 'foo'"),
    "fence-hidden": ("> ```python\n> a\u202eb\n> ```\n", ":2:4: the invisible character U+202E"),
    "program-outside": ('{{ program("../secret.md") }}\n', ":1: '../secret.md' is no file below"),
    "program-missing": ('{{ program("apps/x/no.py") }}\n', ":1: 'apps/x/no.py' is no file below"),
    "program-section": (
        '{{ program("examples/csrf/alpha_app.py", "no") }}\n',
        ":1: 'examples/csrf/alpha_app.py' has no section 'no'",
    ),
    # Calls
    "call-statement": ("{% set x = 1 %}\n", ":1: a page may only call macros"),
    "call-log": ("{{ row('a\\n::error::b\\x1b[31m') }}\n", ":1: row(): the invisible character"),
}

#: The Markdown below a heading, and the HTML of it: nothing in it is more than text.
SHOWN = {
    "html": ("<script>alert(1)</script>\n", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    "html-block": ("<div onclick=x>\n\ntext\n", "<p>&lt;div onclick=x&gt;</p>\n<p>text</p>"),
    "html-comment": ("<!-- a -->\n", "<p>&lt;!-- a --&gt;</p>"),
    "html-argument": (
        "{{ row('csrf', '<img src=x onerror=x>') }}\n",
        '<p><a href="../compare/#csrf">&lt;img src=x onerror=x&gt;</a></p>',
    ),
    "markdown-argument": (
        "{{ row('csrf', '](javascript:x) {: onclick=x }') }}\n",
        '<p><a href="../compare/#csrf">](javascript:x) {: onclick=x }</a></p>',
    ),
    "call-in-code": ("`{{ version('alpha') }}`\n", "<p><code>5.10.1</code></p>"),
    "meta-in-text": ("icon: a\ntemplate: b\n", "<p>icon: a\ntemplate: b</p>"),
    "abbreviation": ("*[HTML]: <script>\n", "<p>*[HTML]: &lt;script&gt;</p>"),
    "admonition": (
        '!!! note "<b>"\n\n    text\n',
        '<p>!!! note "&lt;b&gt;"</p>\n<pre><code>text\n</code></pre>',
    ),
    "snippet": ('--8<-- "secret.md"\n', '<p>--8&lt;-- "secret.md"</p>'),
    "names": ("Nguy\u1ec5n\n", "<p>Nguy\u1ec5n</p>"),
    "fence-title": (
        '```text title="<img src=x>"\n</code><script>\n```\n',
        '<div class="highlight"><span class="filename">&lt;img src=x&gt;</span><pre><span></span>'
        "<code>&lt;/code&gt;&lt;script&gt;\n</code></pre></div>",
    ),
    "tab": (
        '=== "&lt;b&gt;"\n\n    text\n',
        '<div class="tabbed-set tabbed-alternate" data-tabs="1:1"><input checked="checked" '
        'id="__tabbed_1_1" name="__tabbed_1" type="radio" /><div class="tabbed-labels">'
        '<label for="__tabbed_1_1">&lt;b&gt;</label></div>\n<div class="tabbed-content">\n'
        '<div class="tabbed-block">\n<p>text</p>\n</div>\n</div>\n</div>',
    ),
}

#: Files that may not be in docs/: their path, what is in them, and what is said of the path.
FILES = {
    "assets/more.js": (b"alert(1)", "not a file that pages load"),
    "assets/javascripts/bundle.a5f9d56c.min.js": (b"", "not a file that pages load"),
    "assets/images/favicon.png": (b"", "has the address of a file of the theme"),
    "picture.png": (b"", "a picture outside of docs/assets/"),
    "robots.txt": (b"", "not a kind of file that is here"),
    "examples/csrf/x.js": (b"", "not a kind of file that is here"),
    "sitemap.xml": (b"", "not a kind of file that is here"),
    "Capital.md": (
        b"# A\n",
        "a capital letter, or a sign",
    ),
    'a"><img src=x>.md': (
        b"# A\n",
        "a capital letter, or a sign",
    ),
    "choose/index.md": (b"# A\n", "has the address of docs/choose"),
    "latin.md": ("# \xe9\n".encode("latin-1"), "not UTF-8"),
    "examples/csrf/y_app.py": ("# a\u202eb\n".encode(), "the invisible character U+202E"),
}


def written(
    folder: Path, pages: dict[str, str], files: dict[str, bytes] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build the small project into its site/ with more pages, by name, and other files of docs/."""
    project(folder)
    more = {f"{name}.md": text.encode() for name, text in pages.items()} | (files or {})
    for name, data in more.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return build(folder, folder / "site", SITE_URL="https://site.example.org/", REPO_URL="")
