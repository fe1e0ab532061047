"""The site names the commit that it was made from, where one is known, and takes its day."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html
from project import ROOT, build, load, words

origin = load(ROOT / "hooks" / "build_info.py")

#: A commit of the evening in America, which is of the next day in UTC.
WHEN = "2021-03-04T22:30:00-05:00"
REPOSITORY = "https://git.example/frameworks"
NOBODY = dict.fromkeys(origin.NAMED, "")


@pytest.fixture
def repository(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project with the hook, committed."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    (small / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "build_info.py", small / "hooks")
    with (small / "mkdocs.yml").open("a") as config:
        config.write(f"hooks: [hooks/build_info.py]\nrepo_url: {REPOSITORY}\n")
    (small / ".gitignore").write_text("__pycache__/\n/ignored\n")
    git(small, "init", "--quiet")
    git(small, "add", ".")
    git(small, "commit", "--quiet", "--message", "One")
    return small


def git(folder: Path, *arguments: str) -> str:
    who = {"NAME": "A", "EMAIL": "a@example.org", "DATE": WHEN}
    both = {f"GIT_{role}_{key}": who[key] for role in ("AUTHOR", "COMMITTER") for key in who}
    command = ["git", "-c", "commit.gpgSign=false", *arguments]
    environ = {**os.environ, **both}
    return subprocess.check_output(command, cwd=folder, env=environ, text=True).strip()


def footer(site: Path) -> html.HtmlElement:
    page = html.parse(str(site / "index.html")).getroot()
    return page.xpath("//div[@class='md-copyright__highlight']")[0]


def test_the_footer_names_the_commit_and_leads_to_it(repository: Path, tmp_path: Path) -> None:
    done = build(repository, tmp_path / "site", SITE_URL="https://site.example/", **NOBODY)
    assert done.returncode == 0, done.stderr
    commit = git(repository, "rev-parse", "HEAD")
    assert words(footer(tmp_path / "site")) == f"Made from commit {commit[:10]}."
    links = footer(tmp_path / "site").xpath(".//a/@href")
    assert links == [f"{REPOSITORY}/commit/{commit}"]


def test_pages_have_the_day_of_the_commit(repository: Path, tmp_path: Path) -> None:
    with (repository / "mkdocs.yml").open("a") as config:
        config.write("site_url: https://site.example/\n")
    git(repository, "commit", "--all", "--quiet", "--message", "Two")
    build(repository, tmp_path / "site", **NOBODY)
    days = html.parse(str(tmp_path / "site" / "sitemap.xml")).getroot().xpath("//lastmod/text()")
    assert set(days) == {"2021-03-05"}
    build(repository, tmp_path / "asked", SOURCE_DATE_EPOCH="0")
    assert "<lastmod>1970-01-01" in (tmp_path / "asked" / "sitemap.xml").read_text()


def test_changes_that_are_not_committed_are_told(repository: Path) -> None:
    (repository / "ignored").write_text("")
    assert not origin.find(repository, {}).changed
    (repository / "docs" / "new.md").write_text("# New\n")
    found = origin.find(repository, {})
    assert found.changed
    line = origin.line(found, None)
    assert line == f"Made from commit {found.commit[:10]}, with changes."


def test_a_folder_within_another_repository_has_no_commit(repository: Path) -> None:
    assert origin.find(repository / "docs", {}) is None


def test_without_a_repository_the_environment_names_the_commit(tmp_path: Path) -> None:
    commit = "0123456789" * 4
    for name in origin.NAMED:
        assert origin.find(tmp_path, {name: commit}) == (commit, False, "")
    assert origin.find(tmp_path, {}) is None
    assert origin.find(tmp_path, {"GITHUB_SHA": "<script>"}) is None
    assert origin.find(tmp_path, {"GITHUB_SHA": ""}) is None


def test_without_a_commit_no_commit_is_named_and_the_data_gives_the_day(
    repository: Path, tmp_path: Path
) -> None:
    shutil.rmtree(repository / ".git")
    with (repository / "mkdocs.yml").open("a") as config:
        config.write("site_url: https://site.example/\n")
    done = build(repository, tmp_path / "site", **NOBODY)
    assert done.returncode == 0, done.stderr
    assert "Made from" not in (tmp_path / "site" / "index.html").read_text()
    checked = (repository / "data" / "vocabulary.yml").read_text().partition("checked: ")[2][:10]
    assert f"<lastmod>{checked}<" in (tmp_path / "site" / "sitemap.xml").read_text()


def test_without_git_there_is_no_commit(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert origin.find(repository, {}) is None


def test_a_repository_that_git_refuses_to_read_has_an_unknown_commit(
    repository: Path, tmp_path: Path
) -> None:
    git(repository, "config", "core.repositoryFormatVersion", "99")
    done = build(repository, tmp_path / "site", **NOBODY)
    assert done.returncode == 0, done.stderr
    assert words(footer(tmp_path / "site")) == "Made from an unknown commit."
    commit = "0123456789" * 4
    assert origin.find(repository, {"GITHUB_SHA": commit}) == (commit, False, "")


def test_the_address_of_a_repository_stays_one() -> None:
    made = origin.Origin("ab" * 20, False, "")
    (link,) = html.fragment_fromstring(origin.line(made, 'https://git.example/"><b>'), "p")
    assert link.get("href") == f'https://git.example/"><b>/commit/{"ab" * 20}'
