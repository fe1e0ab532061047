"""What gets past all checks can't run in a page, and what passes them runs nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import server
from axe import settle
from hostile_pages import SHOWN, written
from playwright.sync_api import Browser, Page, Route, expect

#: Another host.
HOST = "http://elsewhere.example"
#: What a page is given, after what in its policy must stop it.
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


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the pages that passed the checks."""
    folder = tmp_path_factory.mktemp("shown") / "project"
    done = written(folder, {name: f"# Page\n\n{text}" for name, (text, _) in SHOWN.items()})
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def hosted(place: Path) -> Iterator[str]:
    with server.serve(place) as address:
        yield address


@pytest.fixture(scope="module")
def watched(browser: Browser) -> Iterator[Page]:
    """A page that notes what its policy stops, for one attack after the other."""
    page = browser.new_page(reduced_motion="reduce")
    page.add_init_script(LISTEN)
    yield page
    page.close()


@pytest.fixture
def asked(watched: Page) -> Iterator[list[str]]:
    """What another host is asked for."""
    found: list[str] = []

    def answer(route: Route) -> None:
        found.append(route.request.url)
        route.fulfill(body="")

    watched.route(f"{HOST}/**", answer)
    yield found
    watched.unroute_all()


def attack(page: Page, address: str, text: str, html: str) -> None:
    """Open a page with an attack in its content, which no check has seen, and without headers."""
    text = text.replace("</article>", html.replace("HOST", HOST) + "</article>")
    page.route(
        f"{address}attack.html", lambda route: route.fulfill(body=text, content_type="text/html")
    )
    page.goto(f"{address}attack.html")


@pytest.mark.parametrize(("directive", "html"), ATTACKS)
def test_a_page_stops_what_its_policy_does_not_name(
    watched: Page, place: Path, hosted: str, asked: list[str], directive: str, html: str
) -> None:
    attack(watched, hosted, (place / "index.html").read_text("utf-8"), html)
    base = watched.evaluate("document.baseURI")
    if 'id="press"' in html:
        watched.locator("#press").dispatch_event("click")
    if "template" in html:
        watched.locator(".md-search__input").focus()
    watched.wait_for_function(STOPPED, arg=directive)
    assert watched.evaluate("window.ran") is None
    assert base == watched.url
    assert asked == []


def test_without_the_policy_they_would_do_what_they_say(
    watched: Page, place: Path, hosted: str, asked: list[str]
) -> None:
    text = (place / "index.html").read_text("utf-8")
    for n in (0, 5, 9):
        attack(
            watched, hosted, text.replace('http-equiv="Content-Security-Policy"', ""), ATTACKS[n][1]
        )
        assert watched.evaluate("window.ran") == 1 or asked == [f"{HOST}/x.png"], n


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
