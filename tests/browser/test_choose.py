"""The chooser: one question at a time, with and without a script, by keyboard and by address."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from project import ROOT, read

DECISION = read(ROOT).decision
ROOT_ID = DECISION.root.id
#: To an outcome by the shortest way, and by a long one: ids with the keys of answers.
SHORT = {"server": "yes", "existing": "yes"}
LONG = {
    "server": "yes",
    "existing": "no",
    "realtime": "no",
    "api-only": "no",
    "relational": "yes",
    "sqlalchemy": "no",
    "admin-accounts": "no",
    "lts": "yes",
}


def query(answers: dict[str, str]) -> str:
    return "?" + "&".join(f"{name}={key}" for name, key in answers.items())


def asked(page: Page) -> str:
    """The one question that is shown."""
    shown = page.locator(".chooser .step:visible h2")
    expect(shown).to_have_count(1)
    return shown.inner_text()


def ask(name: str) -> str:
    return DECISION.questions[name].ask.plain


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_answers_lead_on_and_back_works(plain: Page, address: str) -> None:
    plain.goto(f"{address}choose/")
    assert asked(plain) == ask("server")
    plain.click(".step:visible >> text=Yes")
    expect(plain).to_have_url(f"{address}choose/#ask-existing")
    assert asked(plain) == ask("existing")
    plain.go_back()
    assert asked(plain) == ask("server")
    plain.click(".step:visible >> text=No")
    expect(plain).to_have_url(f"{address}choose/#static-site")
    expect(plain.locator("#static-site")).to_be_in_viewport()
    plain.goto(f"{address}choose/#ask-lts")
    assert asked(plain) == ask("lts")


def test_answers_go_into_the_address_and_back_takes_one_back(page: Page, address: str) -> None:
    page.goto(f"{address}choose/")
    assert asked(page) == ask("server")
    page.click(".step:visible >> text=Yes")
    expect(page).to_have_url(f"{address}choose/?server=yes")
    assert asked(page) == ask("existing")
    page.click(".step:visible >> text=No")
    expect(page).to_have_url(f"{address}choose/?server=yes&existing=no")
    page.go_back()
    assert asked(page) == ask("existing")
    page.reload()
    assert asked(page) == ask("existing")
    page.go_back()
    assert asked(page) == ask("server")


def test_the_trail_leads_back_to_each_question(page: Page, address: str) -> None:
    page.goto(f"{address}choose/{query(LONG)}")
    page.locator(".chooser summary").click()
    trail = page.get_by_role("navigation", name="Your answers").get_by_role("listitem")
    said = [" ".join(item.split()) for item in trail.all_inner_texts()]
    assert said == [
        f"{ask(name)} {answer.answer}"
        for name, key in LONG.items()
        for answer in DECISION.questions[name].answers
        if answer.key == key
    ]
    page.locator(".way").get_by_role("link", name=ask("realtime")).click()
    expect(page).to_have_url(f"{address}choose/?server=yes&existing=no")
    assert asked(page) == ask("realtime")


def test_a_result_has_reasons_price_packages_and_a_change(page: Page, address: str) -> None:
    page.goto(f"{address}choose/{query(LONG)}")
    outcome = DECISION.outcomes["django-lts"]
    result = page.locator(".result")
    expect(result.get_by_role("heading")).to_have_text(outcome.verdict)
    expect(page).to_have_title(re.compile(rf"^{outcome.verdict} - "))
    cells = result.locator(".reason > a").evaluate_all("links => links.map((a) => a.hash)")
    assert cells == [f"#{citation.feature}" for citation in outcome.because]
    said = result.locator(".said").first.inner_text()
    assert said == f"“{ask('lts')}” Yes"
    assert outcome.price.plain in result.inner_text()
    assert result.locator(".install code").inner_text() == "python -m pip install django"
    change = result.locator(".change")
    assert f"“{ask('lts')}” Yes decided it." in change.inner_text()
    change.get_by_role("link", name="“No”").click()
    assert asked(page) == ask("choose-parts")


@pytest.mark.parametrize("size", [(390, 844), (1024, 768)])
def test_a_link_opens_with_the_verdict_in_sight(
    page: Page, address: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    for outcome in ("", "#django-lts"):
        page.goto("about:blank")
        page.goto(f"{address}choose/{query(LONG)}{outcome}")
        expect(page.locator(".result h2")).to_be_in_viewport(ratio=1)
        expect(page.locator(".result .summary")).to_be_in_viewport(ratio=1)


def test_what_follows_from_a_fact_is_not_proposed_to_change(page: Page, address: str) -> None:
    page.goto(f"{address}choose/{query(SHORT)}")
    change = page.locator(".result .change")
    expect(change).to_contain_text(f"It follows from a fact: “{ask('existing')}” Yes.")
    expect(change.get_by_role("link")).to_have_count(0)


def test_the_record_can_be_copied(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}choose/{query(SHORT)}")
    page.get_by_role("button", name="Copy the record").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    record = page.evaluate("navigator.clipboard.readText()")
    matrix = read(ROOT).matrix
    assert record.startswith(f"# Decision: {DECISION.outcomes['stay'].verdict}\n")
    assert re.search(r"(?m)^- Date: \d{4}-\d{2}-\d{2}$", record)
    for framework in matrix.frameworks.values():
        assert f"{framework.name} {framework.releases[0].version}" in record
    assert f"- {ask('existing')} **Yes**" in record
    assert DECISION.outcomes["stay"].price.plain in record
    assert re.search(r"Django Built in; Flask Built in\b.* <http\S+#modules>", record)
    assert f"- Answers at: {page.url}" in record
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied").first).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_what_an_address_says_in_vain_is_named(page: Page, address: str) -> None:
    page.goto(f"{address}choose/?server=yes&utm_source=mail&existing=maybe&forms=yes")
    assert asked(page) == ask("existing")
    status = page.locator(".chooser").get_by_role("status")
    expect(status).to_have_text("Not asked on this way, and so ignored: existing=maybe.")
    page.goto(f"{address}choose/{query(SHORT)}&lts=yes")
    expect(status).to_contain_text(f"ignored: “{ask('lts')}” Yes.")
    page.goto(f"{address}choose/{query(SHORT)}&h=django&fbclid=x")
    expect(status).to_be_empty()


def test_a_link_stays_right_when_a_question_comes_before_its_answers(
    page: Page, address: str
) -> None:
    old = {name: key for name, key in LONG.items() if name != "realtime"}  # not asked at that time
    page.goto(f"{address}choose/{query(old)}")
    assert asked(page) == ask("realtime")
    page.click(".step:visible >> text=No")
    verdict = DECISION.outcomes["django-lts"].verdict
    expect(page.locator(".result").get_by_role("heading")).to_have_text(verdict)


def test_the_way_is_lit_in_the_drawing(page: Page, address: str) -> None:
    page.goto(f"{address}choose/{query(SHORT)}")
    links = "nodes => nodes.map((a) => a.getAttribute('href'))"
    assert set(page.locator(".flowchart .node.lit a").evaluate_all(links)) == {
        "#server",
        "#existing",
        "#stay",
    }
    assert page.locator(".flowchart .edge.lit").count() == 2


def test_the_keyboard_answers_and_the_focus_follows(page: Page, address: str) -> None:
    page.goto(f"{address}choose/")
    page.locator(".step:visible >> text=Yes").focus()
    page.keyboard.press("Enter")
    focused = "document.activeElement.textContent.trim()"
    assert page.evaluate(focused) == ask("existing")
    page.keyboard.press("Tab")  # to the first answer
    assert page.evaluate(focused) == "Yes"
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == DECISION.outcomes["stay"].verdict


#: Every way from the root to an outcome: the answers' keys by question, and the outcome.
WAYS = [
    ({name: answer.key for name, answer in taken.items()}, outcome.id)
    for taken, outcome in DECISION.paths()
]


def press(page: Page, answer: Locator) -> None:
    """Go to an answer with Tab alone and follow it with Enter."""
    for _ in range(40):
        if answer.evaluate("link => link === document.activeElement"):
            return page.keyboard.press("Enter")
        page.keyboard.press("Tab")
    pytest.fail(f"{answer} is not reached")


@pytest.mark.parametrize("how", ["pointer", "keyboard"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_each_way_of_the_tree_can_be_gone(
    browser: Browser, address: str, script: bool, how: str
) -> None:
    assert {outcome for _, outcome in WAYS} == set(DECISION.outcomes)
    context = browser.new_context(java_script_enabled=script, reduced_motion="reduce")
    page = context.new_page()
    for given, outcome in WAYS:
        page.goto(f"{address}choose/")
        for name, key in given.items():
            assert asked(page) == ask(name)
            answer = page.locator(f".step:visible [data-answer='{key}']")
            if how == "pointer":
                answer.click()
            else:
                press(page, answer)
        verdict = DECISION.outcomes[outcome].verdict
        if script:
            expect(page).to_have_url(f"{address}choose/{query(given)}")
            heading = page.get_by_role("heading", name=verdict, exact=True, level=2)
        else:
            expect(page).to_have_url(f"{address}choose/#{outcome}")
            heading = page.locator(f"h3[id='{outcome}']", has_text=verdict)
        expect(heading).to_be_in_viewport()
    context.close()


def test_an_address_with_all_answers_leads_to_the_outcome(page: Page, address: str) -> None:
    for taken, outcome in DECISION.paths():
        page.goto(f"{address}choose/{query({name: said.key for name, said in taken.items()})}")
        heading = page.locator(".result").get_by_role("heading")
        expect(heading).to_have_text(outcome.verdict)
        expect(page.locator(".chooser").get_by_role("status")).to_be_empty()
        shown = page.locator(".result .because").all_inner_texts()
        assert shown == [reason.why.plain for reason in outcome.held(taken)]
