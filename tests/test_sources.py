"""Pages hold the words that cells quote, and the index has the versions and dates of the data."""

from __future__ import annotations

import datetime
import re
import tarfile
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest
from installed import pins
from project import ROOT, read
from pypi_simple import PyPISimple

from tools import check_web

#: The projects whose source distributions carry the pages of an address, and the pages' ending.
DOCUMENTED = {
    r"https://docs\.djangoproject\.com/en/[^/]+/": ("django", "txt"),
    r"https://(flask|werkzeug|jinja)\.palletsprojects\.com/en/[^/]+/": ("", "rst"),
    r"https://(?:www\.)?starlette\.(?:dev|io)/": ("starlette", "md"),
}


def download(project: str, version: str, folder: Path) -> Path:
    """Get the source distribution of a version once; its digest is checked."""
    with PyPISimple() as index:
        [package] = [
            file
            for file in index.get_project_page(project).packages
            if file.version == version and file.package_type == "sdist"
        ]
        path = folder / package.filename
        if not path.is_file():
            index.download_package(package, path)
    return path


def unpack(path: Path) -> dict[str, str]:
    """Return the pages of documentation by their names.

    A page that shows docstrings is followed by the sources, which hold them.
    """
    with tarfile.open(path) as archive:
        texts = {
            member.name.partition("/")[2]: content.read().decode("utf-8")
            for member in archive
            if re.search(r"^[^/]+/(docs/.*\.(txt|rst|md)|src/.*\.py)$", member.name)
            and (content := archive.extractfile(member))
        }
    code = "\n".join(text for name, text in texts.items() if name.endswith(".py"))
    return {
        name.removeprefix("docs/"): shown(text + code if "\n.. auto" in text else text)
        for name, text in texts.items()
        if name.startswith("docs/")
    }


def shown(text: str) -> str:
    """Return a text without the targets of roles and links, which readers don't see."""
    text = re.sub(r":[\w:-]+:`~(?:[\w]+\.)*", "`", text)
    return re.sub(r":[\w:-]+:(?=`)|\s<[^>\n]+>(?=`)|(?<=\])\([^)\n]+\)", "", text)


def test_the_documentation_holds_what_cells_quote(request: pytest.FixtureRequest) -> None:
    folder = request.config.cache.mkdir("sdists")
    newest = {pin.name: str(pin.specifier).removeprefix("==") for pin in pins()}  # the last one

    @cache
    def files(project: str) -> dict[str, str]:
        return unpack(download(project, newest[project], folder))

    def page(address: str) -> str | None:
        for pattern, (project, ending) in DOCUMENTED.items():
            if found := re.match(pattern, address):
                project = project or found[1].replace("jinja", "jinja2")
                if project not in newest:
                    return None
                name = address[found.end() :].strip("/") or "index"
                texts = files(project)
                text = texts.get(f"{name}.{ending}") or texts.get(f"{name}/index.{ending}")
                assert text, f"{project} {newest[project]} has no page for {address}"
                return text
        return None

    assert list(check_web.missing(read(ROOT).matrix, page)) == []


#: A text, words, and whether readers of the text see them in a row.
TEXTS = [
    ("A *short* ``text``,\nin two lines.", "short text in two", True),
    ("See :ref:`a guide <csrf-guide>` and :setting:`CSRF_AGE`.", "a guide and CSRF_AGE", True),
    ("It is :class:`~django.http.HttpResponse` here.", "It is HttpResponse here", True),
    ("Read [the page](https://example.org) first.", "the page first", True),
    ("It is built in.", "is built", True),
    ("It is rebuilt in.", "is built", False),
]


def test_words_are_found_whatever_the_markup() -> None:
    for text, phrase, held in TEXTS:
        assert (check_web.words(phrase) in check_web.words(shown(text))) == held, text


def test_a_page_without_the_words_is_told_with_the_cell(small: Path) -> None:
    path = small / "data" / "features" / "security.yml"
    quoted = "source: https://example.org/csrf#off\n    says: checked by default\n"
    path.write_text(re.sub(r"source: \S+\n", quoted, path.read_text("utf-8"), count=1), "utf-8")

    def missing(page: str | None) -> list[str]:
        asked: list[str] = []
        found = check_web.missing(read(small).matrix, lambda url: asked.append(url) or page)
        told = list(found)
        assert asked == ["https://example.org/csrf"]
        return told

    assert missing("Forms are *checked* by default.") == missing(None) == []
    assert missing("Forms are checked.") == [
        "`data/features/security.yml:6: csrf.alpha`: https://example.org/csrf#off does not say "
        "`checked by default`"
    ]


#: Versions of projects in the index, with their days.
INDEX = {
    "beta-forms": [("1.3.0", "2026-04-13"), ("1.4.0", "2026-11-02"), ("2.0a1", "2026-11-20")],
    "alpha": [("5.10.1", "2026-10-02"), ("5.2.9", "2026-10-01"), ("5.10.2", "2026-11-20", True)],
    "beta": [("3.1.3", "2026-02-16")],
}
DIFF = """\
--- a/data/packages.yml
+++ b/data/packages.yml
@@ -1,7 +1,7 @@
 - id: beta-forms
   name: Beta-Forms
-  version: 1.3.0
-  released: 2026-04-13
+  version: 1.4.0
+  released: 2026-11-02
   state: maintained
   steward: independent
   about: Forms for Beta.
"""


def published(version: str, day: str, yanked: bool = False) -> SimpleNamespace:
    """A file of a version in the index."""
    uploaded = datetime.datetime.fromisoformat(f"{day}T12:00:00Z")
    return SimpleNamespace(version=version, upload_time=uploaded, is_yanked=yanked)


def test_newer_versions_and_other_days_are_a_diff(small: Path) -> None:
    found = check_web.diff(
        read(small).matrix, small, lambda name: [published(*file) for file in INDEX[name]]
    )
    assert found.startswith(DIFF)
    assert found.count("\n+ ") == 3
    assert "released: 2026-02-16" in found  # more than a day from what the data says
    assert "5.10.2" not in found  # withdrawn
