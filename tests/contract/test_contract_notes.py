"""Notes: forms, ownership and escaping; the same on each app."""

from urllib.parse import unquote

from browsing import ORIGIN, Browser
from serving import Site

PAGES = ["/notes/", "/notes/new", "/notes/1/edit", "/notes/1/delete", "/notes/1/attachment"]


def test_strangers_are_sent_to_the_login_and_users_to_the_notes(
    visitor: Browser, user: Browser
) -> None:
    for address in (*PAGES, "/password"):
        assert unquote(visitor.get(address).to) == f"/login?next={address}"
    assert user.get("/").to == "/notes/"


def test_a_note_is_written_changed_and_deleted(user: Browser) -> None:
    number = user.note("Buy milk", text="Two bottles")
    assert "Two bottles" in user.get("/notes/").says

    page = user.get(f"/notes/{number}/edit")
    assert page.form("title").fields["text"].strip() == "Two bottles"
    assert user.submit(page, {"title": "Buy oat milk"}).to == "/notes/"
    assert user.notes() == [(number, "Buy oat milk")]

    asked = user.get(f"/notes/{number}/delete")
    assert asked.status_code == 200
    assert user.notes(), "asking deletes nothing"
    assert user.submit(asked, {}).to == "/notes/"
    assert user.notes() == []
    assert user.get(f"/notes/{number}/edit").status_code == 404


def test_the_note_changed_last_comes_first(user: Browser) -> None:
    first, second = user.note("First"), user.note("Second")
    assert [number for number, _ in user.notes()] == [second, first]
    user.fill(f"/notes/{first}/edit", title="First, again")
    assert [number for number, _ in user.notes()] == [first, second]


def test_titles_and_texts_have_a_length_and_what_was_typed_stays(user: Browser) -> None:
    for title, text in (("", "Two"), ("   ", "Two"), ("x" * 101, "Two"), ("Long", "x" * 10_001)):
        page = user.fill("/notes/new", title=title, text=text)
        assert page.status_code == 200
        assert page.errors
        assert page.form("text").fields["text"].strip() == text
    assert user.notes() == []
    for title, text in (("x" * 100, ""), ("Long", "x" * 10_000), ("  Buy milk ", "")):
        assert user.fill("/notes/new", title=title, text=text).to == "/notes/"
    assert [title for _, title in user.notes()] == ["Buy milk", "Long", "x" * 100]


def test_a_note_of_somebody_else_is_not_found(
    user: Browser, other: Browser, staff: Browser
) -> None:
    number = user.note("Private", attachment=("a.txt", b"secret"))
    token = dict(other.get("/notes/new").form("title").form_values())
    for action in ("edit", "delete", "attachment"):
        address = f"/notes/{number}/{action}"
        assert other.get(address).status_code == staff.get(address).status_code == 404
        if action != "attachment":
            assert other.post_form(address, token | {"title": "Taken over"}).status_code == 404
    assert user.notes() == [(number, "Private")]
    assert other.notes() == []


def test_an_owner_cannot_be_set_by_a_field_that_the_form_lacks(
    user: Browser, other: Browser
) -> None:
    user.fill("/notes/new", title="Mine", owner="1", owner_id="1")
    assert [title for _, title in user.notes()] == ["Mine"]
    assert other.notes() == []


def test_html_in_a_note_stays_text(user: Browser) -> None:
    attack = "<script>alert(1)</script>"
    number = user.note("<b>bold</b>", text=attack, attachment=('<img src="x">.txt', b"x"))
    for address in ("/notes/", f"/notes/{number}/edit", f"/notes/{number}/delete"):
        page = user.get(address)
        assert attack not in page.text
        assert "<b>bold" not in page.text
        assert "<img" not in page.text
    assert attack in user.get("/notes/").says


def test_a_post_without_a_token_is_refused(user: Browser) -> None:
    number = user.note("Keep me")
    forms = ("/signup", "/login", "/logout", "/password", "/notes/new", f"/notes/{number}/delete")
    for address in forms:
        assert user.post_form(address, {"title": "Forged"}).status_code in (400, 403), address
    assert user.logged_in
    assert user.notes() == [(number, "Keep me")]


def test_a_token_of_somebody_else_or_sent_from_another_site_is_refused(
    user: Browser, other: Browser
) -> None:
    """A page of another site that got hold of the token still says where it is."""
    stolen = dict(other.get("/notes/new").form("title").form_values()) | {"title": "Forged"}
    assert user.post_form("/notes/new", stolen).status_code in (400, 403)
    own = dict(user.get("/notes/new").form("title").form_values()) | {"title": "Forged"}
    evil = ORIGIN.replace("notes", "evil")
    page = user.post_form("/notes/new", own, Origin=evil, Referer=f"{evil}/")
    assert page.status_code in (400, 403)
    assert user.notes() == []


def test_a_note_that_never_was_is_not_found(site: Site, user: Browser) -> None:
    for number in ("999999", "x", str(2**63 - 1), str(2**63), "9" * 23):
        for action in ("edit", "delete", "attachment"):
            assert user.get(f"/notes/{number}/{action}").status_code == 404, (number, action)
