"""The stack builder in a browser: what is ticked, chosen, kept in the address, and copied."""

import random

from pages import copied
from playwright.sync_api import Page, expect
from project import ROOT, read

from comparison.render import stack

DATA = read(ROOT)
COLUMNS = {column.id: column for column in stack.columns(DATA)}
PRESETS = DATA.needs.presets
#: The newest line of each framework.
NEWEST = list({each.framework.id: each for each in reversed(COLUMNS.values())}.values())


def shown(page: Page) -> dict[str, list[str]]:
    """The requirements that are shown, by column."""
    codes = page.locator(".stack-builder [data-column] pre code:visible")
    pairs = "codes => codes.map((e) => [e.closest('[data-column]').dataset.column, e.innerText])"
    return {column: text.split() for column, text in codes.evaluate_all(pairs)}


def test_the_script_chooses_the_packages_that_the_library_does(page: Page, address: str) -> None:
    draw = random.Random(1)
    rows = sorted(next(iter(COLUMNS.values())).parts)
    picked = [draw.sample(rows, draw.randint(1, len(rows))) for _ in range(8)]
    page.goto(f"{address}stack/")
    for wanted in [*picked, *(preset.needs(DATA.matrix) for preset in PRESETS.values())]:
        page.evaluate("needs => history.pushState(null, '', `?needs=${needs}`)", wanted)
        page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
        assert shown(page) == {
            column.id: column.requirements([row for row in column.parts if row in wanted])
            for column in NEWEST
        }


def test_ticks_and_lines_are_kept_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}stack/?utm_source=x&needs=csrf,no-such-row")
    assert shown(page)["flask-3.1"] == COLUMNS["flask-3.1"].requirements(["csrf"])
    page.get_by_label("Content Security Policy").check()
    page.locator(".needs [name=line]").select_option("django-5.2")
    expect(page).to_have_url(f"{address}stack/?needs=csrf,csp&line=django-5.2#your-stack")
    page.reload()
    assert shown(page)["django-5.2"] == COLUMNS["django-5.2"].requirements(["csrf", "csp"])
    page.get_by_role("button", name="Nothing").click()
    expect(page).to_have_url(f"{address}stack/")
    expect(page.locator(".stack-builder .stack:visible")).to_have_count(0)


def test_a_preset_counts_and_is_copied(page: Page, address: str) -> None:
    page.goto(f"{address}stack/")
    preset = PRESETS["login-site"]
    page.get_by_role("button", name=preset.name).click()
    expect(page.locator(".stack-builder .stack:visible").first).to_be_in_viewport()
    for column in NEWEST:
        section = page.locator(f".stack-builder [data-column='{column.id}']")
        counts = f"{len(preset.rows)} parts, {len(column.packages(preset.rows))} package"
        expect(section.locator(".counted")).to_contain_text(counts)
    text = copied(page.get_by_role("button", name="Copy as Markdown"))
    assert f"- Made at: {page.url}" in text
    for column in NEWEST:
        assert "\n".join(column.requirements(preset.rows)) in text
    assert all(DATA.matrix.features[row].name in text for row in preset.rows)


def test_without_a_script_presets_are_finished(plain: Page, address: str) -> None:
    plain.goto(f"{address}stack/")
    expect(plain.locator(".stack-builder")).to_be_hidden()
    for name, preset in PRESETS.items():
        section = plain.locator(f"[id='{name}'] + .stack-preset")
        for column in NEWEST:
            code = section.locator(f"[data-column='{column.id}'] pre code")
            assert code.inner_text().split() == column.requirements(preset.needs(DATA.matrix))
