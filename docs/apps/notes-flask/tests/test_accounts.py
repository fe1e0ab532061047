"""Tests of the accounts: `python -m pytest`."""

import pytest
from conftest import PASSWORD

from notes.accounts import is_own


def sign_up(visitor, username="eve", password=PASSWORD):
    fields = {"username": username, "password1": password, "password2": password}
    return visitor.post("/signup", data=fields)


def test_sign_up_logs_in(visitor):
    assert sign_up(visitor).location == "/notes/"
    assert "Log out eve" in visitor.get("/notes/").text


def test_sign_up_refuses_a_name_in_other_case(visitor):
    assert "A user with that username already exists." in sign_up(visitor, "Ann").text


def test_sign_up_refuses_a_common_password(visitor):
    assert "too common" in sign_up(visitor, password="password123").text


def test_login_leads_back_within_the_site(visitor):
    assert visitor.log_in("ann", "/password").location == "/password"


def test_login_never_leads_to_another_site(visitor):
    assert visitor.log_in("ann", "//evil.example/").location == "/notes/"


@pytest.mark.parametrize("target", ["", "/\\evil", "/\t/evil", "http:evil", "javascript:x", "a/b"])
def test_an_address_that_is_not_our_own(target):
    assert not is_own(target)


def test_a_new_password_ends_other_sessions(visitor, ann):
    visitor.log_in("ann")
    fields = {
        "old_password": PASSWORD,
        "new_password1": "another sound phrase",
        "new_password2": "another sound phrase",
    }
    ann.post("/password", data=fields)
    assert ann.get("/notes/").status_code == 200
    assert visitor.get("/notes/").status_code == 302
