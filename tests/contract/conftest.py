"""Fixtures of the contract: a running server of each app, started once."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from browsing import Browser
from project import once
from serving import Site, environment, served

from tools import app_server
from tools.app_server import APPS, PASSWORD


@pytest.fixture(scope="session")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Site]]:
    """Start each app when it is first wanted; all run until the end."""
    with ExitStack() as stack:

        @cache
        def started(name: str) -> Site:
            app = APPS[name]

            def prepare(folder: Path) -> None:
                app_server.prepare(sys.executable, app, environment(folder))

            prepared = once(tmp_path_factory, f"notes-{name}", prepare)
            data = tmp_path_factory.mktemp(name) / "data"
            return stack.enter_context(served(app, prepared, data))

        yield started


@pytest.fixture(scope="session", params=list(APPS))
def site(request: pytest.FixtureRequest, start: Callable[[str], Site]) -> Site:
    """Each app in turn; every test of the contract runs against both."""
    return start(request.param)


@pytest.fixture
def visitor(site: Site) -> Browser:
    """Somebody without an account."""
    return site.visitor()


@pytest.fixture
def newcomer(site: Site) -> Browser:
    """Somebody who has just signed up."""
    return site.user()


@pytest.fixture(scope="session")
def account(site: Site) -> str:
    """The name of an account that is there already; its password is PASSWORD."""
    name = site.name()
    site.visitor().sign_up(name, PASSWORD)
    return name


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
    return site.staff()
