"""Settings for production: HTTPS, headers, cookies, hosts, static files; the same on each app."""

import re

import pytest
from browsing import HOST, ORIGIN, Browser
from serving import Site

from tools.app_server import PASSWORD

ANSWERS = ["/login", "/notes/", "/api/notes", "/api/openapi.json", "/admin/", "/nowhere"]


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_has_the_headers_and_a_policy_without_foreign_scripts(
    visitor: Browser, address: str
) -> None:
    headers = visitor.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert re.match(r"max-age=\d{8}", headers["Strict-Transport-Security"])
    policy = headers["Content-Security-Policy"]
    assert dict(part.strip().split(" ", 1) for part in policy.split(";")) == {
        "default-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "object-src": "'none'",
    }


def test_no_page_holds_a_script_or_style_that_the_policy_stops(site: Site, user: Browser) -> None:
    number = user.note("Any")
    for address in ("/notes/", "/notes/new", f"/notes/{number}/delete", "/password", "/login"):
        tree = user.get(address, follow_redirects=True).tree
        assert not tree.xpath("//script[not(@src)] | //style | //@style | //@onclick")


def test_cookies_are_for_https_and_not_for_scripts(site: Site, visitor: Browser) -> None:
    for page in (visitor.get("/signup"), visitor.sign_up(site.name(), PASSWORD)):
        cookies = page.headers.get_list("Set-Cookie")
        assert cookies
        for cookie in cookies:
            flags = {flag.strip().lower() for flag in cookie.split(";")[1:]}
            assert {"secure", "httponly", "samesite=lax"} <= flags, cookie


def test_plain_http_is_sent_to_https(visitor: Browser) -> None:
    page = visitor.get(f"http://{HOST}/login?next=/notes/")
    assert page.status_code == 301
    assert page.headers["Location"] == f"{ORIGIN}/login?next=/notes/"
    assert "Strict-Transport-Security" not in page.headers


@pytest.mark.parametrize("host", ["evil.example", f"{HOST}.evil.example", "127.0.0.1", "a b"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_an_unknown_host_is_refused(visitor: Browser, host: str, scheme: str) -> None:
    assert visitor.get(f"{scheme}://{HOST}/login", headers={"Host": host}).status_code == 400


def test_pages_of_a_session_are_not_shared_by_caches(user: Browser) -> None:
    assert "cookie" in user.get("/notes/").headers["Vary"].lower()


@pytest.mark.parametrize("address", ["/login", "/admin/"])
def test_style_sheets_and_scripts_are_served(staff: Browser, address: str) -> None:
    files = staff.get(address).tree.xpath("//link[@rel='stylesheet']/@href | //script/@src")
    assert files
    for file in files:
        page = staff.get(file)
        assert page.status_code == 200, file
        assert page.headers["Content-Type"].partition(";")[0] in ("text/css", "text/javascript")


def test_an_error_tells_nothing_of_the_inside(visitor: Browser) -> None:
    page = visitor.get("/nowhere")
    assert page.status_code == 404
    assert not re.search(r"(?i)traceback|debug|urlconf|werkzeug|django", page.text)


def test_the_server_does_not_list_folders_or_hand_out_data(visitor: Browser) -> None:
    folders = ("/uploads/", "/media/", "/static/", "/instance/")
    for address in (*folders, "/static/%2e%2e/notes.sqlite3"):
        assert visitor.get(address).status_code == 404
