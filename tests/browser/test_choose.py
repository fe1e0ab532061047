"""The chooser: one question at a time, with and without a script, by keyboard and by address."""

import re

import pytest
from pages import arrive, copied
from playwright.sync_api import Page, expect
from project import ROOT, read

DATA = read(ROOT)
DECISION = DATA.decision
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
YES, NO = (f".step:visible >> text={answer}" for answer in ("Yes", "No"))


def query(answers: dict[str, str]) -> str:
    return "?" + "&".join(f"{name}={key}" for name, key in answers.items())


def asked(page: Page) -> str:
    """The one question that is shown."""
    shown = page.locator(".chooser .step:visible h2")
    expect(shown).to_have_count(1)
    return shown.inner_text()


def ask(name: str) -> str:
    return DECISION.questions[name].ask.plain


def test_answers_go_into_the_address_and_back_takes_one_back(page: Page, address: str) -> None:
    page.goto(f"{address}choose/")
    page.press(YES, "Enter")
    expect(page).to_have_url(f"{address}choose/?server=yes")
    expect(page.locator(".step h2:focus")).to_have_text(ask("existing"))
    page.press(NO, "Enter")
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
    answers = {(name, each.key): each for name in LONG for each in DECISION.questions[name].answers}
    assert said == [f"{ask(name)} {answers[name, key].answer}" for name, key in LONG.items()]
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
    assert result.locator(".said").first.inner_text() == f"“{ask('lts')}” Yes"
    assert outcome.price.plain in result.inner_text()
    django = DATA.matrix.frameworks["django"]
    lts = next(line for line in django.releases if line.label == outcome.line)
    command = f"python -m pip install django~={lts.version}"
    assert result.locator(".install code").inner_text() == command
    assert lts.version in result.locator(".install li").inner_text()
    stack = result.locator(".stack-of a")
    expect(stack).to_have_attribute("href", re.compile(rf"\?needs=.+&line=django-{lts.line}#"))
    change = result.locator(".change")
    assert f"“{ask('lts')}” Yes decided it." in change.inner_text()
    change.get_by_role("link", name="“No”").click()
    assert asked(page) == ask("choose-parts")


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1024, 768)])
def test_a_link_opens_with_the_verdict_in_sight(
    page: Page, address: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    for outcome in ("", "#django-lts"):
        arrive(page, f"{address}choose/{query(LONG)}{outcome}")
        expect(page.locator(".result h2")).to_be_in_viewport(ratio=1)
        expect(page.locator(".result .summary")).to_be_in_viewport(ratio=1)


def test_a_fact_is_not_proposed_to_change_and_the_way_is_lit(page: Page, address: str) -> None:
    page.goto(f"{address}choose/{query(SHORT)}")
    change = page.locator(".result .change")
    expect(change).to_contain_text(f"it follows from a fact, “{ask('existing')}” Yes.")
    expect(change.get_by_role("link")).to_have_count(0)
    lit = page.locator(".flowchart .node.lit a")
    hrefs = lit.evaluate_all("nodes => nodes.map((a) => a.getAttribute('href'))")
    assert set(hrefs) == {"#server", "#existing", "#stay"}
    assert page.locator(".flowchart .edge.lit").count() == 2


def test_the_record_can_be_copied(page: Page, address: str) -> None:
    page.goto(f"{address}choose/{query(SHORT)}")
    record = copied(page.get_by_role("button", name="Copy the record"))
    assert record.startswith(f"# Decision: {DECISION.outcomes['stay'].verdict}\n")
    assert re.search(r"(?m)^- Date: \d{4}-\d{2}-\d{2}$", record)
    for framework in DATA.matrix.frameworks.values():
        assert f"{framework.name} {framework.releases[0].version}" in record
    assert f"- {ask('existing')} **Yes**" in record
    assert DECISION.outcomes["stay"].price.plain in record
    assert re.search(r"Django Built in; Flask Built in\b.* <http\S+#modules>", record)
    assert f"- Answers at: {page.url}" in record
    assert copied(page.get_by_role("button", name="Copy link")) == page.url


def test_what_an_address_says_in_vain_is_named(page: Page, address: str) -> None:
    page.goto(f"{address}choose/?server=yes&utm_source=mail&existing=maybe&forms=yes")
    assert asked(page) == ask("existing")
    status = page.locator(".chooser").get_by_role("status")
    expect(status).to_have_text("Not used on this path: existing=maybe.")
    page.goto(f"{address}choose/{query(SHORT)}&lts=yes")
    expect(status).to_contain_text(f"path: “{ask('lts')}” Yes.")
    page.goto(f"{address}choose/{query(SHORT)}&h=django&fbclid=x")
    expect(status).to_be_empty()


def test_a_link_stays_right_when_a_question_comes_before_its_answers(
    page: Page, address: str
) -> None:
    old = {name: key for name, key in LONG.items() if name != "realtime"}  # not asked at that time
    page.goto(f"{address}choose/{query(old)}")
    assert asked(page) == ask("realtime")
    page.click(NO)
    expect(page.locator(".result h2:focus")).to_have_text(DECISION.outcomes["django-lts"].verdict)


def test_without_a_script_each_way_of_the_tree_can_be_gone(plain: Page, address: str) -> None:
    plain.goto(f"{address}choose/")
    given: dict[str, str] = {}
    for taken, outcome in DECISION.paths():
        while not given.items() <= {(name, said.key) for name, said in taken.items()}:
            plain.go_back()
            given.popitem()
        for name in list(taken)[len(given) :]:
            given[name] = taken[name].key
            assert asked(plain) == ask(name)
            step = plain.locator(".step:visible")
            expect(step.locator(".help")).to_have_text(DECISION.questions[name].help.plain)
            step.get_by_role("link", name=taken[name].answer, exact=True).click()
        expect(plain).to_have_url(f"{address}choose/#{outcome.id}")
        heading = plain.locator(f"h3[id='{outcome.id}']")
        expect(heading).to_contain_text(outcome.verdict)
        expect(heading).to_be_in_viewport()


@pytest.mark.slow
def test_each_way_of_the_tree_has_its_reasons(page: Page, address: str) -> None:
    page.goto(f"{address}choose/")
    for taken, outcome in DECISION.paths():
        arrive(page, f"{address}choose/{query({name: said.key for name, said in taken.items()})}")
        expect(page.locator(".result").get_by_role("heading")).to_have_text(outcome.verdict)
        shown = page.locator(".result .because").all_inner_texts()
        assert shown == [reason.why.plain for reason in outcome.held(taken)]
        expect(page.locator(".chooser").get_by_role("status")).to_be_empty()
