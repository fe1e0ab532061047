"""Fixtures of the contract: a running server of each app, and who visits it."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import Browser
from project import once
from serving import Site, environment

from tools import app_server
from tools.app_server import APPS, PASSWORD, STAFF


@pytest.fixture(scope="session", params=APPS)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """Each app in turn, on a copy of its data as it was prepared."""
    app = APPS[request.param]

    def prepare(folder: Path) -> None:
        app_server.prepare(sys.executable, app, environment(folder))

    prepared = once(tmp_path_factory, f"notes-{request.param}", prepare)
    data = shutil.copytree(prepared, tmp_path_factory.mktemp(request.param) / "data")
    with app_server.started(sys.executable, app, environment(data)) as port:
        yield Site(app, port, data)


@pytest.fixture
def visitor(site: Site) -> Browser:
    """Somebody without an account."""
    return site.visitor()


@pytest.fixture(scope="session")
def resident(site: Site) -> Browser:
    """Somebody who stays, because each new account costs the time of a slow hash."""
    return site.user()


@pytest.fixture
def user(resident: Browser) -> Browser:
    """Somebody with an account and no note."""
    for number, _ in resident.notes():
        resident.fill(f"/notes/{number}/delete")
    return resident


@pytest.fixture(scope="session")
def other(site: Site) -> Browser:
    """Another one, the same throughout: no test lets them keep a note."""
    return site.user()


@pytest.fixture(scope="session")
def staff(site: Site) -> Browser:
    """A member of the staff, logged in."""
    browser = site.visitor()
    assert browser.log_in(STAFF, PASSWORD).to == "/notes/"
    return browser
