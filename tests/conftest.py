"""Fixtures: a small project to break, and the site, built once."""

from pathlib import Path

import hypothesis
import pytest
from project import HOST, built, small_project

# Every run tries the same values, so that a failure comes again wherever it is looked at;
# `--hypothesis-profile default` tries others.
hypothesis.settings.load_profile("ci")

#: Files of few tests that take long. They come first, so that no core waits for them in the end.
LONG = (
    *("test_recipes", "test_commands", "test_serve"),
    *("test_background_tasks", "test_connection_pool", "test_migrations", "test_sse"),
    *("test_static_typing", "test_largest_stacks", "test_contract_migrations"),
    *("test_nothing_runs", "test_serving"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.stem not in LONG)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small project that is right in everything, in a folder of its own."""
    return small_project(tmp_path / "project")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from the pages and data as they are, without any address set."""
    return built(tmp_path_factory, "site", SITE_URL="", REPO_URL="")


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as a host builds it, with its address and its repository's."""
    repository = "https://github.com/example/frameworks.git"
    return built(tmp_path_factory, "hosted", SITE_URL=HOST, REPO_URL=repository, REPO_BRANCH="main")
