"""Tests of the accounts: `python -m pytest`."""

import pytest
from conftest import PASSWORD, Visitor
from httpx2 import Response

from notes.accounts import is_own


def sign_up(visitor: Visitor, username: str = "eve", password: str = PASSWORD) -> Response:
    visitor.get("/signup")
    fields = {"username": username, "password1": password, "password2": password}
    return visitor.post("/signup", data=fields)


def test_sign_up_logs_in(visitor: Visitor) -> None:
    assert sign_up(visitor).headers["Location"] == "/notes/"
    assert "Log out eve" in visitor.get("/notes/").text


def test_sign_up_refuses_a_name_in_other_case(visitor: Visitor) -> None:
    assert "A user with that username already exists." in sign_up(visitor, "Ann").text


def test_sign_up_refuses_a_common_password(visitor: Visitor) -> None:
    assert "too common" in sign_up(visitor, password="password123").text


def test_login_leads_back_within_the_site(visitor: Visitor) -> None:
    assert visitor.log_in("ann", "/password").headers["Location"] == "/password"


def test_login_never_leads_to_another_site(visitor: Visitor) -> None:
    assert visitor.log_in("ann", "//evil.example/").headers["Location"] == "/notes/"


@pytest.mark.parametrize("target", ["", "/\\evil", "/\t/evil", "http:evil", "javascript:x", "a/b"])
def test_an_address_that_is_not_our_own(target: str) -> None:
    assert not is_own(target)


@pytest.mark.parametrize(
    "forged", [{"X-CSRFToken": ""}, {"Origin": "http://localhost.evil.example"}, {"Origin": "null"}]
)
def test_a_forged_post_is_refused(ann: Visitor, forged: dict[str, str]) -> None:
    assert ann.post("/logout", headers=forged).status_code == 403
    assert ann.get("/notes/").status_code == 200
    assert ann.post("/logout").headers["Location"] == "/login"
    assert ann.get("/notes/").status_code == 302


def test_a_new_password_ends_other_sessions(visitor: Visitor, ann: Visitor) -> None:
    visitor.log_in("ann")
    fields = {
        "old_password": PASSWORD,
        "new_password1": "another sound phrase",
        "new_password2": "another sound phrase",
    }
    assert ann.post("/password", data=fields).headers["Location"] == "/notes/"
    assert ann.get("/notes/").status_code == 200
    assert visitor.get("/notes/").status_code == 302
