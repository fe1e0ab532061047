"""The admin: for staff only; the same on each app."""

import re

from browsing import Browser, Page
from serving import Site

from tools.app_server import PASSWORD

ADMIN = "/admin/"


def listed(staff: Browser, kind: str, text: str) -> tuple[Page, str]:
    """The list of a kind, reached from the admin's front page, and the link of a row in it."""
    front = staff.get(ADMIN)
    *_, link = front.tree.xpath(f"//a[normalize-space()='{kind}']/@href")
    page = staff.get(front.url.join(link))
    assert page.status_code == 200
    (row,) = [row for row in page.tree.xpath("//table//tr[.//a]") if text in row.text_content()]
    return page, str(row.xpath(".//a/@href")[0])


def test_strangers_are_sent_to_a_login(visitor: Browser) -> None:
    assert "login" in visitor.get(ADMIN).to


def test_a_user_who_is_no_staff_is_refused(user: Browser, other: Browser, staff: Browser) -> None:
    user.note("Private matter")
    entries, form = listed(staff, "Notes", "Private matter")
    assert "Private matter" in staff.get(form).text
    for address in (ADMIN, entries.url, form):
        page = other.get(address)
        assert page.status_code == 403 or "login" in page.to
        assert "Private matter" not in other.get(address, follow_redirects=True).text


def test_staff_list_and_edit_notes_with_a_token(site: Site, user: Browser, staff: Browser) -> None:
    title = f"Fix {site.name()}"
    number = user.note(title)
    form = staff.get(listed(staff, "Notes", title)[1])
    assert staff.post_form(form.url, {"title": "Forged"}).status_code in (400, 403)
    assert user.notes() == [(number, title)]
    assert staff.submit(form, {"title": f"{title}, done"}, "title").status_code == 302
    assert user.notes() == [(number, f"{title}, done")]


def test_an_account_that_staff_deactivate_is_logged_out_at_once(site: Site, staff: Browser) -> None:
    name = site.name()
    browser = site.user(name)
    assert browser.logged_in
    form = staff.get(listed(staff, "Users", name)[1])
    found = form.form("is_active")
    fields = {key: value for key, value in found.form_values() if key != "is_active"}
    assert staff.post_form(form.url, fields).status_code == 302
    assert not browser.logged_in
    assert browser.log_in(name, PASSWORD).status_code == 200
    assert not browser.logged_in


def test_staff_delete_neither_notes_nor_accounts(site: Site, user: Browser, staff: Browser) -> None:
    """Send what would delete an entry in an admin that lets staff do so.

    One by one, at addresses made from that of the entry's form, and as an action on what has been
    ticked in the list. An admin ignores addresses and fields of the other ones.
    """
    title, name = f"Stays {site.name()}", site.name()
    number = user.note(title)
    newcomer = site.user(name)  # without notes, so that no foreign key protects the account
    for kind, text in (("Notes", title), ("Users", name)):
        entries, link = listed(staff, kind, text)
        offered = "//option/@value | //@action | //@href"
        assert not [each for each in entries.tree.xpath(offered) if "delete" in str(each)]
        key = str(re.search(r"(?:/|id=)(\d+)", link)[1])  # type: ignore[index]
        one = re.sub("change|edit", "delete", link)
        ticked = {"rowid": key, "_selected_action": key}
        for address, fields in (
            (one, {"post": "yes"}),
            (one.partition("?")[0], {"id": key}),
            (entries.url, ticked | {"action": "delete_selected", "post": "yes"}),
            (entries.url.join("action/"), ticked | {"action": "delete"}),
        ):
            page = staff.post_form(address, fields, **staff.get("/notes/").token)
            assert page.status_code < 500, address
        token = staff.get("/notes/").token
        page = staff.delete(entries.url.join(f"delete?pks={key}"), headers=token)
        assert page.status_code < 500
    assert user.notes() == [(number, title)]
    assert newcomer.logged_in


def test_the_admin_shows_no_attachment(site: Site, user: Browser, staff: Browser) -> None:
    title = f"File {site.name()}"
    user.note(title, attachment=("payslip.pdf", b"secret"))
    page = staff.get(listed(staff, "Notes", title)[1])
    assert "payslip" not in page.text
    assert "attachment" not in page.form("title").fields
