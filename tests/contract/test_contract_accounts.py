"""Accounts: sign-up, login, logout, password change; the same on each app."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from browsing import Browser
from serving import Site

from tools.app_server import PASSWORD, STAFF

NEW = "another sound phrase"
TAKEN = "A user with that username already exists."


@pytest.mark.parametrize("prefix", ["", "Ä"])
def test_sign_up_refuses_a_name_that_is_taken_in_any_case(
    site: Site, visitor: Browser, prefix: str
) -> None:
    """What upper and lower case are is for the database to say: SQLite knows A to Z."""
    name = prefix + site.name()
    site.user(name)
    for again in (name, name.upper()):
        page = visitor.sign_up(again, PASSWORD)
        assert page.status_code == 200
        assert TAKEN in page.errors
    assert not visitor.logged_in


def test_of_several_who_take_a_name_at_once_one_gets_it(site: Site) -> None:
    name = site.name()
    visitors = [site.visitor() for _ in range(4)]
    with ThreadPoolExecutor(len(visitors)) as pool:
        pages = list(pool.map(lambda visitor: visitor.sign_up(name, PASSWORD), visitors))
    assert sorted(page.status_code for page in pages) == [200, 200, 200, 302]
    assert all(page.errors == TAKEN for page in pages if page.status_code == 200)
    assert sum(visitor.logged_in for visitor in visitors) == 1


@pytest.mark.parametrize(
    ("name", "password", "complaint"),
    [
        ("a", PASSWORD, None),  # which the password may hold
        ("ann", "annual fair", None),
        ("", PASSWORD, ""),
        ("two words", PASSWORD, ""),
        ("<b>", PASSWORD, ""),
        ("x" * 151, PASSWORD, ""),
        ("nobody-yet", "sh0rt!", "too short"),
        ("nobody-yet", "password123", "too common"),
        ("nobody-yet", "83659201754", "entirely numeric"),
        ("archibald", "archibald1", "too similar to the username"),
        ("archibald", "1dlabihcra", "too similar to the username"),
        ("archibald.smithers", "smithers1", "too similar to the username"),
        ("anna-b", "wannabes", "too similar to the username"),
    ],
)
def test_sign_up_refuses_a_name_that_is_none_and_a_weak_password(
    visitor: Browser, name: str, password: str, complaint: str | None
) -> None:
    page = visitor.sign_up(name, password)
    if complaint is None:
        assert page.to == "/notes/"
    else:
        assert page.status_code == 200
        assert page.errors
        assert complaint in page.errors
    assert visitor.logged_in == (complaint is None)


def test_sign_up_refuses_two_passwords_that_differ(site: Site, visitor: Browser) -> None:
    name = site.name()
    page = visitor.fill("/signup", username=name, password1=PASSWORD, password2=NEW)
    assert "match" in page.errors
    assert page.form("username").fields["username"] == name
    assert not page.form("username").fields["password1"]


def test_login_says_the_same_of_a_wrong_password_and_an_unknown_name(visitor: Browser) -> None:
    wrong = visitor.log_in(STAFF, NEW)
    unknown = visitor.log_in("nobody", NEW)
    assert wrong.status_code == unknown.status_code == 200
    assert wrong.errors == unknown.errors != ""
    assert not visitor.logged_in


@pytest.mark.parametrize(
    ("target", "to"),
    [
        ("/password", "/password"),
        ("https://evil.example/", "/notes/"),
        ("//evil.example/", "/notes/"),
        ("/%5Cevil.example/", "/notes/"),
        ("%5C%5Cevil.example/", "/notes/"),
        ("/%09/evil.example/", "/notes/"),
        ("http:evil.example", "/notes/"),
        ("javascript:alert(1)", "/notes/"),
    ],
)
def test_login_leads_back_within_the_site_alone(visitor: Browser, target: str, to: str) -> None:
    assert visitor.log_in(STAFF, PASSWORD, f"/login?next={target}").to == to


def test_a_session_is_new_after_login(visitor: Browser) -> None:
    page = visitor.get("/signup")
    before = dict(visitor.cookies)
    assert visitor.log_in(STAFF, PASSWORD).to == "/notes/"
    assert visitor.logged_in
    assert not set(before.items()) & set(visitor.cookies.items())
    assert visitor.submit(page, {}).status_code in (400, 403)  # for the token of the old session


def test_logout_needs_a_post_and_ends_a_copy_of_the_session_alone(site: Site) -> None:
    name, second, thief = site.name(), site.visitor(), site.visitor()
    first = site.user(name)
    second.log_in(name, PASSWORD)
    thief.cookies = first.cookies
    assert first.get("/logout").status_code == 405
    assert thief.logged_in
    assert first.log_out().to == "/login"
    assert not first.logged_in
    assert not thief.logged_in
    assert second.logged_in


def change(browser: Browser, old: str, new: str, again: str) -> str:
    """Ask for another password; what the form complains of, which may be nothing."""
    page = browser.fill("/password", old_password=old, new_password1=new, new_password2=again)
    return "" if page.status_code == 302 else page.errors


def test_a_new_password_needs_the_old_one_and_is_sound_and_written_twice(user: Browser) -> None:
    assert "old password" in change(user, "not the old one", NEW, NEW)
    assert "too common" in change(user, PASSWORD, "password123", "password123")
    assert "match" in change(user, PASSWORD, NEW, NEW + "!")


def test_a_new_password_replaces_the_old_one_and_ends_other_sessions(site: Site) -> None:
    name, there = site.name(), site.visitor()
    here = site.user(name)
    there.log_in(name, PASSWORD)
    assert there.logged_in
    assert change(here, PASSWORD, NEW, NEW) == ""
    assert here.logged_in
    assert not there.logged_in
    assert there.log_in(name, PASSWORD).status_code == 200
    assert there.log_in(name, NEW).to == "/notes/"
