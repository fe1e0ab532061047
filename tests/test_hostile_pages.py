"""Pages and files that a stranger may write are refused, or shown as mere text."""

import json
import re
from pathlib import Path

import pytest
from hostile_pages import FILES, REFUSED, SHOWN, written
from lxml import html
from project import build, words
from small_site import project, told

from comparison.pages.file_rules import unreadable

#: The name of a file that CI and a terminal would obey.
COMMAND = "a\n::error file=a,line=1::x\x1b[31m.md"
#: A heading that ends the title of its page, where templates don't escape it.
ESCAPING = "# `</title><script>alert(1)</script>`\n\ntext\n"


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what was said of all pages and files that must be refused."""
    pages: dict[bool, dict[str, str]] = {True: {}, False: {}}
    for name, (text, _) in REFUSED.items():  # what no reader of a file may see ends a build early
        pages[any(unreadable("a.md", text.encode()))][name] = text
    said = ""
    for files in ({name: data for name, (data, _) in FILES.items()} | {COMMAND: b"# A\n"}, {}):
        folder = tmp_path_factory.mktemp("refused") / "project"
        done = written(folder, pages[bool(files)], files)
        assert done.returncode == 1
        assert not (folder / "site").exists()
        said += done.stderr
    return said


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site with the pages that must be shown, and with files beside the schemas."""
    folder = tmp_path_factory.mktemp("shown") / "project"
    pages = {name: f"# Page\n\n{text}" for name, (text, _) in SHOWN.items()}
    schemas = dict.fromkeys(("claims", "evil"), b"<script>alert(1)</script>")
    files = {f"../data/schema/{name}.json": data for name, data in schemas.items()}
    done = written(folder, pages, files)
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.mark.parametrize("name", REFUSED)
def test_a_page_is_refused_with_its_place(name: str, refused: str) -> None:
    said = told(refused, f"{name}.md")
    assert any(REFUSED[name][1] in line.removeprefix(f"docs/{name}.md") for line in said), said


def test_nothing_of_them_commands_a_log(refused: str) -> None:
    assert "Traceback" not in refused
    assert "\\::error file=a,line=1::x\\x1b[31m.md: a capital letter, or a sign" in refused
    assert "\x1b[31m" not in refused
    assert not re.search(r"^\s*::", refused, re.MULTILINE)


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_shows_text_as_text(name: str, shown: Path) -> None:
    page = (shown / name / "index.html").read_text("utf-8")
    content = page.partition("</h1>")[2].partition("</article>")[0]
    assert re.sub(r"\n\s*\n+", "\n", content).strip() == SHOWN[name][1]


@pytest.mark.parametrize("name", FILES)
def test_a_file_out_of_place_is_refused(name: str, refused: str) -> None:
    assert any(FILES[name][1] in line for line in told(refused, name))


def test_nothing_beside_the_schemas_is_published(shown: Path) -> None:
    assert not (shown / "schema" / "evil.json").exists()
    assert "<script" not in (shown / "schema" / "claims.json").read_text("utf-8")


def test_links_to_elsewhere_and_a_false_address_end_a_build(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    docs = folder / "docs"
    secret = tmp_path / "outside" / "secret.md"
    secret.parent.mkdir()
    secret.write_text("# What nobody may see\n")
    targets = {"page.md": secret, "text.txt": secret, "examples/csrf/beta_app.py": secret}
    targets |= {"folder": secret.parent, "a": docs, "b": docs}  # the last two lead back
    for name, target in targets.items():
        (docs / name).symlink_to(target)
    done = build(folder, folder / "site", SITE_URL="javascript://example.org/%0aalert(1)")
    assert done.returncode == 1
    for name in targets:
        expected = [f"docs/{name}: a symbolic link; put the file itself there"]
        assert told(done.stderr, name) == expected
    site_url = "mkdocs.yml: site_url: 'javascript://example.org/%0aalert(1)/' is no address"
    assert site_url in done.stderr
    assert not (folder / "site").exists()


def test_a_finished_page_holds_nothing_unknown_and_no_id_twice(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    main = folder / "overrides" / "main.html"
    main.write_text(main.read_text().replace("{{ super() }}", "{{ super() }}<script>x</script>", 1))
    (folder / "docs" / "taken.md").write_text("# A\n\n## B { #csrf }\n\n{{ matrix() }}\n")
    done = build(folder, folder / "site")
    assert done.returncode == 1
    assert "docs/taken.md: a script that is not known" in done.stderr
    assert "docs/taken.md: duplicate id 'csrf', in the finished page" in done.stderr
    assert not list((folder / "site").rglob("*.html")), "a page was written all the same"


def test_what_templates_print_is_escaped(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    hook = folder / "hooks" / "validate_content.py"
    hook.write_text(hook.read_text().replace("""re.search('[<>"]', str(page.title))""", "False"))
    (folder / "docs" / "index.md").write_text(ESCAPING)
    (folder / "docs" / "escaping.md").write_text(ESCAPING)
    done = build(folder, folder / "site", SITE_URL="https://site.example.org/")
    assert done.returncode == 0, done.stderr
    page = html.fromstring((folder / "site" / "escaping" / "index.html").read_bytes())
    assert page.xpath("string(//title)").startswith("alert(1) - ")
    label = page.xpath("//*[contains(@class, 'md-header__topic')]")[-1]
    assert words(label) == "</title><script>alert(1)</script>"
    (data,) = page.xpath("//script[@type='application/ld+json']")
    assert json.loads(data.text)[0]["headline"] == "</title><script>alert(1)</script>"
