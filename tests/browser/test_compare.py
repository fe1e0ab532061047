"""The whole matrix: filtered, opened, sent and copied with a script; whole without one."""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

from pages import arrive, fill, rows
from playwright.sync_api import Page, expect
from project import ROOT, read

from comparison.model.matrix import Feature

MATRIX = read(ROOT).matrix
ROWS = list(MATRIX.rows())
ALL = [row.id for row in ROWS]
CELLS = len(ALL) * len(MATRIX.frameworks)
#: What the form is asked for, and the rows that fit by the data.
FILTERS: list[tuple[dict[str, str], Callable[[Feature], bool]]] = [
    ({"level-flask": "third-party"}, lambda row: row.cells["flask"].support == "third-party"),
    (
        {"level-django": "built-in", "level-flask": "built-in"},
        lambda row: {row.cells[name].support for name in ("django", "flask")} == {"built-in"},
    ),
    (
        {"line": "django-5.2", "category": "security", "level-django": "third-party"},
        lambda row: row.id in ("csp", "cors", "rate-limit"),
    ),
    ({"on": "yes"}, lambda row: any(cell.default == "enabled" for cell in row.cells.values())),
]


def test_the_form_shows_the_rows_that_fit_and_the_address_keeps_it(
    compare: Page, address: str
) -> None:
    output = compare.locator(".filters output")
    for asked, fits in FILTERS:
        expected = [row.id for row in MATRIX.rows() if fits(row)]
        assert 0 < len(expected) < len(ALL)
        fill(compare, asked)
        assert rows(compare) == expected, asked
        number = f"{len(expected)} of {len(ALL)} features"
        expect(output).to_have_text(number)
        expect(compare.locator(".matrix-whole caption")).to_contain_text(f": {number} in ")
        marks = compare.locator(".glance li a:visible")
        assert marks.evaluate_all("links => links.map((a) => a.hash.slice(1))") == expected
        assert dict(parse_qsl(urlsplit(compare.url).query)) == asked
        arrive(compare, compare.url)
        assert rows(compare) == expected
        expect(compare.locator(".matrix-whole caption")).to_be_in_viewport()
        compare.locator(".filters [type=reset]").click()
        # Not by what the form says: the browser resets that before the rows come back.
        expect(compare.locator(".matrix-whole tr[id]:visible")).to_have_count(len(ALL))
        expect(output).to_have_text(f"{len(ALL)} of {len(ALL)} features")
        expect(compare).to_have_url(f"{address}compare/")


def test_columns_are_picked_and_kept_in_the_address(compare: Page, address: str) -> None:
    compare.get_by_role("checkbox", name="Flask", exact=True).uncheck()
    picked = [name for name in MATRIX.frameworks if name != "flask"]
    for visit in (lambda: None, compare.reload):
        visit()
        expect(compare.locator(".matrix thead th:visible")).to_have_count(1 + len(picked))
        expect(compare.locator("tr#csrf td:visible")).to_have_count(len(picked))
    expect(compare).to_have_url(f"{address}compare/?show={','.join(picked)}")
    fill(compare, {"differs": "yes"})
    said = {row.id: {(row.cells[n].support, row.cells[n].default) for n in picked} for row in ROWS}
    assert rows(compare) == [row for row, cells in said.items() if len(cells) > 1]
    compare.goto(f"{address}compare/?differs=yes&show=nonsense&show=django")
    expect(compare.locator(".filters output")).to_contain_text("No feature fits")


def test_the_form_is_filled_in_by_keyboard_alone(compare: Page, address: str) -> None:
    compare.get_by_role("searchbox", name="Words").focus()
    compare.keyboard.type("cookie")
    compare.keyboard.press("Tab")
    compare.keyboard.type("Sec")  # of the categories, the one that begins so
    expect(compare).to_have_url(f"{address}compare/?words=cookie&category=security")
    compare.keyboard.press("Tab")
    compare.keyboard.press("Space")
    expect(compare.get_by_label("Different level or default only")).to_be_checked()
    compare.locator(".filters").get_by_role("button", name="Clear").press("Enter")
    expect(compare).to_have_url(f"{address}compare/")


def test_words_are_looked_for_in_names_notes_and_packages(compare: Page, address: str) -> None:
    compare.goto(f"{address}compare/?words=csrf")
    assert 0 < len(rows(compare)) < len(ALL)
    words = compare.get_by_role("searchbox", name="Words")
    words.fill("flask-wtf csrf")
    assert "csrf" in rows(compare)
    assert len(rows(compare)) < 6
    for word in ("source", "line", "proven"):  # of every row's frame, not of what it says
        words.fill(word)
        assert len(rows(compare)) < len(ALL) / 2
    words.fill("no row says this")
    assert rows(compare) == []
    expect(compare.locator(".filters output")).to_contain_text("No feature fits")
    expect(compare.locator(".group:visible")).to_have_count(0)


def test_nonsense_shows_all(page: Page, address: str) -> None:
    nonsense = "category=nonsense&level-django=high&line=django-1.0&show=x&needs=x&utm_source=y"
    page.goto(f"{address}compare/?{nonsense}")
    assert rows(page) == ALL


def test_back_takes_a_filter_back(page: Page, address: str) -> None:
    page.goto(f"{address}compare/?category=security")
    page.locator(".glance a[href='#csrf']").click()
    page.go_back()
    expect(page.locator("[name=category]")).to_have_value("security")
    page.evaluate("history.pushState(null, '', location.pathname)")
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.locator("[name=category]")).to_have_value("")


def test_a_row_opens_to_its_detail_and_closes_again(compare: Page, address: str) -> None:
    row = compare.locator("tr#csrf")
    name = row.get_by_role("button", name="CSRF protection")
    detail = row.locator(".detail")
    expect(detail.first).to_be_hidden()
    expect(name).to_have_attribute("aria-expanded", "false")
    name.press(" ")
    expect(name).to_have_attribute("aria-expanded", "true")
    expect(compare).to_have_url(f"{address}compare/#csrf")
    assert MATRIX.features["csrf"].why.plain in row.inner_text()
    expect(row.locator(".note:visible, .sources:visible")).to_have_count(2 * len(MATRIX.frameworks))
    name.press("Enter")
    expect(detail.first).to_be_hidden()
    expect(compare).to_have_url(f"{address}compare/")


def test_a_link_to_a_row_opens_it_whatever_is_asked_for(page: Page, address: str) -> None:
    page.goto(f"{address}compare/?category=admin#csrf")
    expect(page.locator("tr#csrf .note").first).to_be_in_viewport()
    fill(page, {"category": "data"})  # which leaves the row, and so the address, out
    expect(page).to_have_url(f"{address}compare/?category=data")
    page.evaluate("location.hash = 'csp'")
    expect(page.locator("tr#csp .note").first).to_be_in_viewport()


def test_all_rows_are_open_at_once_and_on_paper(compare: Page) -> None:
    notes = compare.locator(".matrix-whole .note:visible")
    compare.get_by_role("button", name="Open all rows").click()
    expect(notes).to_have_count(CELLS)
    compare.get_by_role("button", name="Close all rows").click()
    expect(notes).to_have_count(0)
    compare.emulate_media(media="print")
    expect(notes).to_have_count(CELLS)
    expect(compare.locator(".filters")).to_be_hidden()


def test_without_a_script_the_whole_table_is_open_and_no_form_is_shown(
    plain: Page, address: str
) -> None:
    plain.goto(f"{address}compare/")
    expect(plain.locator(".matrix-whole .note:visible")).to_have_count(CELLS)
    expect(plain.locator(".filters")).to_be_hidden()


def test_under_an_older_version_a_row_reads_as_it_is_there(page: Page, address: str) -> None:
    page.goto(f"{address}compare/?line=django-5.2&category=security#csp")
    row = page.locator("tr#csp")
    expect(row.locator(".note").first).to_be_in_viewport()
    assert row.locator("td").first.inner_text().strip().startswith("Third-party extension\n")
    mark = page.locator(".glance a[href='#csp']")
    expect(mark).to_have_attribute("aria-label", re.compile("Django Third-party extension; Flask"))
    expect(mark.locator(".level").first).to_have_class("level level-third-party")
    built_in = [row for row in MATRIX.rows("security") if row.cells["django"].support == "built-in"]
    counts = f"Django 5.2.19: Built in {len(built_in) - 1}"
    expect(page.locator(".counts li").first).to_contain_text(counts)


def test_ticked_rows_lead_to_their_stack(compare: Page) -> None:
    expect(compare.locator(".stack-of")).to_be_hidden()
    part = {row.id for row in MATRIX.rows() if row.is_part(MATRIX.vocabulary)}
    boxes = compare.locator("[name=needs]")
    assert set(boxes.evaluate_all("boxes => boxes.map((box) => box.value)")) == part
    for name in ("CSRF protection", "Content Security Policy (CSP)"):
        compare.get_by_role("checkbox", name=f"{name}, for the stack").press(" ")
    compare.locator(".filters [type=reset]").click()  # keeps what is ticked
    fill(compare, {"line": "django-5.2"})
    expect(compare).to_have_url(re.compile(r"\?line=django-5\.2&needs=csrf,csp$"))
    compare.reload()
    compare.get_by_role("link", name="Stack of 2 rows").click()
    expect(compare).to_have_url(re.compile(r"/stack/\?needs=csrf,csp&line=django-5\.2#your-stack$"))
    expect(compare.locator(".needs input:checked")).to_have_count(2)


def test_on_a_phone_a_tick_shows_the_way_to_the_stack(compare: Page) -> None:
    compare.set_viewport_size({"width": 390, "height": 844})
    compare.locator("tr#orm [name=needs]").check()
    expect(compare.get_by_role("link", name="Stack of 1 row")).to_be_in_viewport(ratio=1)


def test_rows_are_low_and_the_filters_stay_in_sight(compare: Page) -> None:
    compare.set_viewport_size({"width": 1440, "height": 900})
    heights = "rows => rows.map((row) => row.offsetHeight)"
    assert max(compare.locator(".matrix-whole tr[id]").evaluate_all(heights)) <= 48
    compare.locator("tr#lts").scroll_into_view_if_needed()
    expect(compare.locator(".filters")).to_be_in_viewport(ratio=1)
    expect(compare.locator(".matrix-whole thead th").last).to_be_in_viewport(ratio=1)
    compare.set_viewport_size({"width": 390, "height": 844})
    compare.locator("tr#csrf a").first.click()
    compare.locator("tr#csrf .sources").last.scroll_into_view_if_needed()
    expect(compare.locator("tr#csrf > th > a")).to_be_in_viewport(ratio=1)
    for gone in (".filters", ".matrix-whole thead"):
        expect(compare.locator(gone)).not_to_be_in_viewport()


def test_a_mark_in_focus_widens_no_page_and_escape_hides_its_words(compare: Page) -> None:
    compare.set_viewport_size({"width": 390, "height": 844})
    said = "(a) => getComputedStyle(a, '::after').content"
    for mark in compare.locator(".glance li:last-child a").all():
        mark.focus()
        compare.keyboard.press("Shift")  # the focus is one to see
        assert mark.evaluate(said) != "none"
        assert compare.evaluate("document.scrollingElement.scrollWidth") <= 390
    compare.keyboard.press("Escape")
    assert mark.evaluate(said) == "none"


def test_the_search_of_the_browser_finds_a_closed_row(page: Page, address: str) -> None:
    page.goto(f"{address}compare/#:~:text=Stops%20another%20site%20from%20submitting")
    expect(page.locator("tr#csrf .note").last).to_be_visible()
    expect(page.locator("tr#csrf > th > a")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("tr#clickjacking .note").first).to_be_hidden()
