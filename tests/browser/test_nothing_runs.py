"""What gets past all checks can't run in a page, and what passes them runs nothing."""

from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

import pytest
import server
from axe import settle
from hostile_pages import SHOWN, written
from playwright.sync_api import Browser, Page, expect

#: What a page is given, after what in its policy must stop it; `HOST` is another host's address.
ATTACKS = [
    ("script-src-elem", "<script>window.ran = 1</script>"),
    ("script-src-elem", '<script src="HOST/x.js"></script>'),
    (  # where Material's waits
        "script-src-elem",
        '<template id="__material"><script src="HOST/x.js"></script></template>',
    ),
    ("script-src-elem", '<iframe srcdoc="<script>top.ran = 1</script>"></iframe>'),
    ("script-src-elem", '<a id="press" href="javascript:window.ran = 1">x</a>'),
    ("script-src-attr", '<img src="x.png" onerror="window.ran = 1">'),
    ("script-src-attr", '<a id="press" onclick="window.ran = 1">x</a>'),
    ("frame-src", '<iframe src="HOST/x.html"></iframe>'),
    ("object-src", '<object data="HOST/x.html"></object>'),
    ("img-src", '<img src="HOST/x.png">'),
    ("style-src-elem", '<link rel="stylesheet" href="HOST/x.css">'),
    ("style-src-elem", '<style>p { background: url("HOST/x.png") }</style>'),
    ("style-src-attr", '<p style="background: url(HOST/x.png)">x</p>'),
    ("media-src", '<video src="HOST/x.mp4"></video>'),
    ("base-uri", '<base href="HOST/">'),
    ("form-action", '<form action="HOST/x"><button id="press">x</button></form>'),
    ("form-action", '<form><button id="press" formaction="HOST/x">x</button></form>'),
]
#: Whether a directive stopped something, in the page or in a frame of its own.
STOPPED = "name => [window, ...Array.from(frames)].some((part) => part.violations?.includes(name))"
LISTEN = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
    window.violations.push(event.effectiveDirective);
});
"""


class Bare(server.Handler):
    """Send no headers of the site's: only the pages say what may run."""

    end_headers = SimpleHTTPRequestHandler.end_headers


class Other(server.Handler):
    """Another host, which notes what it is asked for."""

    asked: ClassVar[list[str]] = []

    def log_message(self, *_: object) -> None:
        self.asked.append(self.path)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the pages that passed the checks, on which more can be written."""
    folder = tmp_path_factory.mktemp("shown") / "project"
    done = written(folder, {name: f"# Page\n\n{text}" for name, (text, _) in SHOWN.items()})
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def hosted(place: Path) -> Iterator[str]:
    with server.serve(place) as address:
        yield address


@pytest.fixture(scope="module")
def bare(place: Path) -> Iterator[str]:
    with server.serve(place, Bare) as address:
        yield address


@pytest.fixture(scope="module")
def other(place: Path) -> Iterator[str]:
    with server.serve(place, Other) as address:
        yield address.replace("127.0.0.1", "localhost").rstrip("/")


@pytest.fixture(scope="module")
def watched(browser: Browser) -> Iterator[Page]:
    """A page that notes what its policy stops, for one attack after the other."""
    page = browser.new_page(reduced_motion="reduce")
    page.add_init_script(LISTEN)
    yield page
    page.close()


def attack(folder: Path, html: str, host: str, protected: bool = True) -> None:
    """Write a page that holds an attack in its content, which no check has seen."""
    text = (folder / "index.html").read_text("utf-8")
    before, end, after = text.partition("</article>")
    if not protected:
        before = before.replace('http-equiv="Content-Security-Policy"', "")
    (folder / "attack.html").write_text(before + html.replace("HOST", host) + end + after, "utf-8")


@pytest.mark.parametrize(("directive", "html"), ATTACKS)
def test_a_page_stops_what_its_policy_does_not_name(
    watched: Page, place: Path, bare: str, other: str, directive: str, html: str
) -> None:
    attack(place, html, other)
    watched.goto(f"{bare}attack.html?{ATTACKS.index((directive, html))}")  # from no cache
    base = watched.evaluate("document.baseURI")
    if 'id="press"' in html:
        watched.locator("#press").dispatch_event("click")
    if "template" in html:
        watched.locator(".md-search__input").focus()
    watched.wait_for_function(STOPPED, arg=directive)
    assert watched.evaluate("window.ran") is None
    assert base == watched.url
    assert Other.asked == []


def test_without_the_policy_they_would_do_what_they_say(
    watched: Page, place: Path, bare: str, other: str
) -> None:
    for n in (0, 5, 9):
        attack(place, ATTACKS[n][1], other, protected=False)
        watched.goto(f"{bare}attack.html?without {n}")  # and all that it asks for
        assert watched.evaluate("window.ran") == 1 or Other.asked == ["/x.png"], n
    Other.asked.clear()


def test_what_passed_the_checks_runs_nothing_and_loads_nothing(watched: Page, hosted: str) -> None:
    asked: list[str] = []
    watched.on("request", lambda request: asked.append(request.url))
    watched.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    for name in SHOWN:
        watched.goto(f"{hosted}{name}/")
        settle(watched)
        assert watched.evaluate("window.violations") == [], name
        assert [url for url in asked if not url.startswith(hosted)] == [], name


def test_what_the_search_shows_is_text(watched: Page, hosted: str) -> None:
    watched.goto(f"{hosted}claims/")
    results = watched.locator(".md-search-result__list")
    for words in ("onerror", "script", "alert(1)", "onclick"):
        watched.locator(".md-search__input").fill("")
        expect(results.locator("a")).to_have_count(0)
        watched.locator(".md-search__input").press_sequentially(words)
        expect(results.locator("a").first).to_be_visible()
        assert results.locator("img, script, iframe, [onerror], [onload], [onclick]").count() == 0
    assert watched.evaluate("window.violations") == []


def test_a_drawing_that_is_opened_by_itself_runs_nothing(
    watched: Page, place: Path, hosted: str
) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.ran = 1</script></svg>'
    (place / "drawing.svg").write_text(drawing)
    watched.goto(f"{hosted}drawing.svg")
    watched.wait_for_function("window.violations.length == 1")
    assert watched.evaluate("window.ran") is None
