"""`mkdocs serve` outlives broken edits, shows what is wrong in the browser, and recovers."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import live
import pytest
from live import EXCLUDED, Server, served
from lxml import html
from project import read_only


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project for all tests of this file, in which only what is edited can be written."""
    folder = live.project(tmp_path_factory.mktemp("serve") / "project")
    text = 'On CSRF:\n\n{{ program("examples/csrf/alpha_app.py") }}\n[More](proofs.md#not-proven)\n'
    (folder / "docs" / "program.md").write_text(f"# Program\n\n{text}", "utf-8")
    return read_only(folder)


@pytest.fixture(scope="module")
def server(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(project, tmp_path_factory.mktemp("server")) as server:
        yield server


@contextmanager
def edited(path: Path, old: str, new: str, server: Server) -> Iterator[None]:
    """Have something else in a file while a server runs, once it shows what was there before."""
    good = path.read_text("utf-8")
    assert old in good
    server.until(lambda status, text: status == 200 and "md-content" in text)
    path.chmod(0o644)
    try:
        path.write_text(good.replace(old, new, 1), "utf-8")
        yield
    finally:
        path.write_text(good, "utf-8")


HEAD = "overrides/partials/head.html"
MARKS = "comparison/render/templates/macros.html"
#: What is edited: the file, what is in it and what comes instead, and the problem.
EDITS = {
    "data": (
        "data/features/security.yml",
        "support: built-in",
        "support: <b>buit-in</b>",
        "data/features/security.yml:6:14: ",
    ),
    "link": ("docs/index.md", "# Small", "# [Small](<b>.md)", "docs/index.md:1: a link '<b>.md"),
    "anchor": ("docs/proofs.md", "#not-proven", "#unproven", "an anchor '#not-proven'"),
    "link to no anchor": ("docs/program.md", "#not-proven", "#gone", "an anchor '#gone'"),
    "program": ("macros.py", "import comparison\n", "import a b\n", 'macros.py", line '),
    "settings": ("mkdocs.yml", "strict: true", "strict: [", "mkdocs.yml"),
    "template's value": (HEAD, "\n", "\n{{ a.b }}", f"{HEAD}:2: Undef"),
    "template's type": (MARKS, "\n", "\n{{ 1 + '' }}", f"{MARKS}:2"),
}


@pytest.mark.parametrize("kind", [*EDITS, "link"])  # MkDocs tells most things only once
def test_a_broken_edit_is_shown_until_it_is_fixed(project: Path, server: Server, kind: str) -> None:
    file, old, new, problem = EDITS[kind]
    with edited(project / file, old, new, server):
        text = server.until(lambda _, text: "The build failed" in text)
        page = html.document_fromstring(text)
        shown = page.xpath("//pre/text()")
        assert any(problem in each for each in shown), shown
        assert not page.xpath("//b")
        assert "livereload(" in text  # it asks for the next build, and reloads itself then
        for path in ("/compare/tools/", "/choose"):
            assert "The build failed" in server.get(path)[1]
        said = server.said.read_text()
        assert problem.partition(": ")[0] in said
        if "template" in kind:
            assert f"\n{problem}" in f"\n{shown[0]}"
            assert "Traceback" not in said.rpartition("Building documentation")[2]
    text = server.until(lambda status, _: status == 200)
    assert "The build failed" not in text
    assert "5.10.1" in text
    assert server.get("/choose/")[0] == 200


#: What a page shows: the page, and the file, what is in it and what comes instead.
SHOWN = {
    "heading that another page names": ("/claims/", "docs/packages.md", "# Packages", "# Parcels"),
    "term": ("/program/", "data/glossary.yml", "Another site", "A parcel"),
    "data": ("/compare/security/", "data/features/security.yml", "posts.", "parcels."),
    "program": ("/program/", "docs/examples/csrf/alpha_app.py", "proof", "parcel"),
    "template": ("/choose/", "comparison/render/templates/outline.html", "<", "Parcels <"),
    "link": ("/packages/", "docs/packages.md", "# Packages", "# [Parcels](proofs.md#not-proven)"),
}


@pytest.mark.parametrize("kind", SHOWN)
def test_what_a_page_shows_is_renewed(project: Path, server: Server, kind: str) -> None:
    path, file, old, new = SHOWN[kind]
    with edited(project / file, old, new, server):
        server.until(lambda _, text: "arcel" in article(text), path)
    server.until(lambda _, text: "arcel" not in article(text) != "", path)


def test_a_new_title_is_shown_by_other_pages(project: Path, server: Server) -> None:
    with edited(project / "docs/stack.md", "# Stack", "# Parcels", server):
        server.until(lambda _, text: "Parcels" in text, "/proofs/")
    server.until(lambda _, text: "Parcels" not in text, "/proofs/")


def article(page: str) -> str:
    """Return what a page has beside its navigation."""
    return page.partition("<article")[2].partition("</article>")[0]


def test_the_other_pages_stay(project: Path, server: Server) -> None:
    def others() -> list[str]:
        paths = "/proofs/", "/claims/", "/compare/", "/examples/csrf/alpha_app.py", EXCLUDED
        pages = (server.get(path)[1] for path in paths)
        return [re.sub(r"livereload\(\d+, \d+\)", "", page) for page in pages]

    before = others()
    with edited(project / "docs/program.md", "More", "Parcels", server):
        server.until(lambda _, text: "Parcels" in text, "/program/")
        assert others() == before
    assert server.get(EXCLUDED)[0] == 404


def test_a_warning_is_told_until_its_page_is_fixed(project: Path, server: Server) -> None:
    with edited(project / "docs/packages.md", "# Packages", "# [P](missing.md)", server):
        server.until(lambda _, text: "The build failed" in text)
        before = len(server.said.read_text())
        (project / "docs/myths.md").touch()
        server.until(lambda *_: "missing.md" in server.said.read_text()[before:])
        assert "The build failed" in server.get()[1]


def test_a_hook_that_changed_needs_a_restart(project: Path, server: Server) -> None:
    line = "hooks/page_metadata.py changed: restart the server"
    hook = project / "hooks" / "page_metadata.py"
    with edited(hook, "import traceback", "import  traceback", server):
        server.until(lambda *_: line in server.said.read_text())
    before = server.said.read_text()
    server.until(lambda *_: "Reloading" in server.said.read_text().removeprefix(before))
    assert line not in server.said.read_text().removeprefix(before)


def test_a_port_that_is_taken_is_one_line(project: Path, server: Server) -> None:
    command = [*live.serving(project), "--quiet", "--dev-addr", f"127.0.0.1:{server.port}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=live.ENVIRON)
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"Error: http://127.0.0.1:{server.port}/: Address already in use")
    assert done.returncode == 1
