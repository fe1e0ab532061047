"""The admin: for staff only; the same on each app."""

import re

import pytest
from browsing import Browser, Page
from serving import Site

from tools.app_server import PASSWORD

ADMIN = "/admin/"


def row_link(page: Page, text: str) -> str:
    """The first link in the row of a table that says something."""
    (row,) = [row for row in page.tree.xpath("//table//tr[.//a]") if text in row.text_content()]
    return str(row.xpath(".//a/@href")[0])


def opened(browser: Browser, list_: str, text: str) -> Page:
    """The form of an entry, reached by links from the front page of the admin."""
    entries = browser.get(browser.get(ADMIN).link(list_))
    assert entries.status == 200
    return browser.get(row_link(entries, text))


def test_strangers_are_sent_to_a_login(visitor: Browser) -> None:
    assert "login" in visitor.get(ADMIN).to


def test_a_user_who_is_no_staff_is_refused(
    site: Site, user: Browser, other: Browser, staff: Browser
) -> None:
    title = f"Private {site.name()}"
    number = other.note(title)
    entries = staff.get(staff.get(ADMIN).link("Notes"))
    form = row_link(entries, title)
    assert title in entries.text
    assert title in staff.get(form).text
    for address in (ADMIN, entries.address, form):
        page = user.get(address)
        assert page.status == 403 or "login" in page.to
        assert title not in user.follow(address).text
    other.fill(f"/notes/{number}/delete")


def test_staff_list_and_edit_notes_with_a_token(site: Site, user: Browser, staff: Browser) -> None:
    title = f"Fix {site.name()}"
    number = user.note(title)
    form = opened(staff, "Notes", title)
    assert staff.post(form.address, {"title": "Forged"}).status in (400, 403)
    assert user.notes() == [(number, title)]
    assert staff.submit(form, {"title": f"{title}, done"}, "title").status == 302
    assert user.notes() == [(number, f"{title}, done")]


def test_an_account_that_staff_deactivate_is_logged_out_at_once(site: Site, staff: Browser) -> None:
    name, browser = site.name(), site.visitor()
    browser.sign_up(name, PASSWORD)
    assert browser.logged_in
    form = opened(staff, "Users", name)
    found = form.form("is_active")
    fields = {key: value for key, value in found.form_values() if key != "is_active"}
    assert staff.post(form.address, fields).status == 302
    assert not browser.logged_in
    assert browser.log_in(name, PASSWORD).status == 200
    assert not browser.logged_in


@pytest.mark.parametrize("list_", ["Notes", "Users"])
def test_staff_are_offered_no_deletion(
    site: Site, user: Browser, staff: Browser, list_: str
) -> None:
    user.note("Stays")
    entries = staff.get(staff.get(ADMIN).link(list_))
    assert not entries.tree.xpath("//option[contains(@value, 'delete')]")
    assert not entries.tree.xpath("//form[contains(@action, 'delete')]")
    assert not entries.tree.xpath("//a[contains(@href, 'delete')]")


def test_staff_delete_no_note(user: Browser, staff: Browser, site: Site) -> None:
    title = f"Stays {site.name()}"
    number = user.note(title)
    try_to_delete(staff, "Notes", title)
    assert user.notes() == [(number, title)]


def test_staff_delete_no_account(site: Site, staff: Browser) -> None:
    """One without notes, which no foreign key protects."""
    name, browser = site.name(), site.visitor()
    browser.sign_up(name, PASSWORD)
    try_to_delete(staff, "Users", name)
    assert browser.logged_in


def try_to_delete(staff: Browser, list_: str, text: str) -> None:
    """Send what would delete an entry in an admin that lets staff do so.

    One by one, at addresses made from that of the entry's form, and as an action on what has been
    ticked in the list. An admin ignores addresses and fields of the other one.
    """
    entries = staff.get(staff.get(ADMIN).link(list_))
    link = row_link(entries, text)
    key = str(re.search(r"(?:/|id=)(\d+)", link)[1])  # type: ignore[index]
    one = re.sub("change|edit", "delete", link)
    ticked = {"rowid": key, "_selected_action": key}
    for address, fields in (
        (one, {"post": "yes"}),
        (one.partition("?")[0], {"id": key}),
        (entries.address, ticked | {"action": "delete_selected", "post": "yes"}),
        (f"{entries.address}action/", ticked | {"action": "delete"}),
    ):
        page = staff.post(address, fields, **{"X-CSRFToken": staff.get("/notes/").token})
        assert page.status < 500, address


def test_the_admin_shows_no_attachment(site: Site, user: Browser, staff: Browser) -> None:
    title = f"File {site.name()}"
    user.note(title, attachment=("payslip.pdf", b"secret"))
    page = opened(staff, "Notes", title)
    assert "payslip" not in page.text
    assert "attachment" not in page.form("title").fields
