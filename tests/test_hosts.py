"""Each host's variables give the address of the site, and the branch that is edited."""

from __future__ import annotations

import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from mkdocs.config import load_config
from project import ROOT, build, load


hosts = load(ROOT / "hooks" / "hosts.py")

REPOSITORY = "https://github.com/a/b"
#: The variables as each host sets them, and what the site takes of them.
HOSTS = {
    "nowhere": ({}, "", "", ""),
    "by hand": (
        {"SITE_URL": "https://x.example/proj", "REPO_URL": REPOSITORY, "REPO_BRANCH": "trunk"},
        "https://x.example/proj/",
        REPOSITORY,
        "trunk",
    ),
    "github, a push": (
        {
            "GITHUB_REF": "refs/heads/release/v2",
            "GITHUB_REF_NAME": "release/v2",
            "GITHUB_REF_TYPE": "branch",
        },
        "",
        "",
        "release/v2",
    ),
    "github, a pull request": (
        {
            "GITHUB_REF": "refs/pull/12/merge",
            "GITHUB_REF_NAME": "12/merge",
            "GITHUB_REF_TYPE": "branch",
            "GITHUB_HEAD_REF": "mine",
        },
        "",
        "",
        "",
    ),
    "github, a tag": ({"GITHUB_REF": "refs/tags/v1", "GITHUB_REF_TYPE": "tag"}, "", "", ""),
    "gitlab": (
        {
            "CI_PAGES_URL": "https://group.gitlab.io/proj",
            "CI_PROJECT_URL": "https://gitlab.com/group/proj",
            "CI_COMMIT_REF_NAME": "mine",
            "CI_DEFAULT_BRANCH": "master",
        },
        "https://group.gitlab.io/proj/",
        "https://gitlab.com/group/proj",
        "master",
    ),
    "netlify": (
        {
            "NETLIFY": "true",
            "CONTEXT": "production",
            "URL": "https://proj.netlify.app",
            "DEPLOY_URL": "https://6a1--proj.netlify.app",
            "DEPLOY_PRIME_URL": "https://master--proj.netlify.app",
            "REPOSITORY_URL": REPOSITORY,
            "BRANCH": "master",
            "HEAD": "master",
        },
        "https://proj.netlify.app/",
        REPOSITORY,
        "master",
    ),
    "netlify, a preview": (
        {
            "NETLIFY": "true",
            "CONTEXT": "deploy-preview",
            "URL": "https://proj.netlify.app",
            "DEPLOY_PRIME_URL": "https://deploy-preview-12--proj.netlify.app",
            "REPOSITORY_URL": REPOSITORY,
            "BRANCH": "pull/12/head",
            "HEAD": "mine",
        },
        "https://proj.netlify.app/",
        REPOSITORY,
        "",
    ),
    "elsewhere, a variable of that name": (
        {"URL": "https://other.example", "BRANCH": "x"},
        *[""] * 3,
    ),
    "cloudflare": (
        {
            "CF_PAGES": "1",
            "CF_PAGES_URL": "https://6a1b2c.proj.pages.dev",
            "CF_PAGES_BRANCH": "master",
        },
        "",
        "",
        "master",
    ),
    "cloudflare, with its address": (
        {
            "CF_PAGES": "1",
            "CF_PAGES_URL": "https://6a1b2c.proj.pages.dev",
            "SITE_URL": "https://proj.pages.dev",
        },
        "https://proj.pages.dev/",
        "",
        "",
    ),
    "read the docs": (
        {
            "READTHEDOCS": "True",
            "READTHEDOCS_CANONICAL_URL": "https://proj.readthedocs.io/en/latest/",
            "READTHEDOCS_GIT_CLONE_URL": f"{REPOSITORY}.git",
            "READTHEDOCS_GIT_IDENTIFIER": "master",
            "READTHEDOCS_VERSION_TYPE": "branch",
        },
        "https://proj.readthedocs.io/en/latest/",
        f"{REPOSITORY}.git",
        "master",
    ),
    "read the docs, a tag": (
        {"READTHEDOCS_GIT_IDENTIFIER": "v1", "READTHEDOCS_VERSION_TYPE": "tag"},
        "",
        "",
        "",
    ),
}
NAMES = {name for environ, *_ in HOSTS.values() for name in environ}


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of any host."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize("host", HOSTS)
def test_a_host_tells_where_the_site_and_its_sources_are(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ, address, repository, branch = HOSTS[host]
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("comparison.git_revision.ask", lambda *_: None)
    config = load_config(str(ROOT / "mkdocs.yml"))
    hosts.on_config(config)
    assert (config.site_url, config.repo_url) == (address, repository)
    assert config.extra["branch"] == branch


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository whose default branch is 'trunk'."""
    git(tmp_path, "init", "--quiet", "--initial-branch=trunk", "origin")
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false")
    git(tmp_path / "origin", *who, "commit", "--quiet", "--allow-empty", "--message=One")
    git(tmp_path, "clone", "--quiet", "origin", "clone")
    return tmp_path / "clone"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)


def test_the_default_branch_is_edited_where_git_knows_it(clone: Path) -> None:
    git(clone, "switch", "--quiet", "--create", "mine")
    assert hosts.branch(clone, {"CF_PAGES_BRANCH": "mine"}) == "trunk"
    assert hosts.branch(clone, {"CI_DEFAULT_BRANCH": "master"}) == "master"
    git(clone, "remote", "set-head", "origin", "--delete")
    assert hosts.branch(clone, {"CF_PAGES_BRANCH": "other"}) == "other"
    assert hosts.branch(clone, {}) == "mine"
    git(clone, "switch", "--quiet", "--detach")
    assert hosts.branch(clone, {}) == ""


def test_without_git_no_branch_is_known(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert hosts.branch(clone.parent, {}) == ""
    monkeypatch.setattr("comparison.git_revision.shutil.which", lambda _: None)
    assert hosts.branch(clone, {}) == ""


@pytest.mark.usefixtures("nowhere")
def test_below_a_folder_of_a_host_every_page_finds_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ, address, repository, branch = HOSTS["gitlab"]
    site = tmp_path / "site"
    done = build(ROOT, site, **environ)
    assert done.returncode == 0, done.stderr
    folder = urlsplit(address).path
    missing = html.parse(str(site / "404.html")).getroot()
    targets = missing.xpath("//@src | //@href")
    assert len(targets) > 50
    for target in targets:  # wherever it is shown
        parts = urlsplit(target)
        if parts.netloc and parts.netloc != urlsplit(address).netloc:
            assert target.startswith((repository, "https://")), target
        elif parts.path:
            assert parts.path.startswith(folder), target
            file = site / parts.path.removeprefix(folder)
            assert (file / "index.html" if file.is_dir() else file).is_file(), target
    page = html.parse(str(site / "compare" / "security" / "index.html")).getroot()
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{address}compare/security/"]
    edit = f"{repository}/-/edit/{branch}/docs/compare/security.md"
    assert page.xpath("//a[contains(@class, 'md-content__button')]/@href") == [edit]
    assert f"{repository}/-/edit/{branch}/data/features/security.yml#L" in " ".join(
        page.xpath("//a/@href")
    )
    assert f"<loc>{address}compare/security/</loc>" in (site / "sitemap.xml").read_text()
    assert f"Sitemap: {address}sitemap.xml" in (site / "robots.txt").read_text()


def test_within_a_hook_of_git_its_own_repository_is_asked(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=other", "another")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "another" / ".git"))
    assert hosts.branch(clone, {}) == "trunk"
