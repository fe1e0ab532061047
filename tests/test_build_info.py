"""The site knows its address, its repository, the branch that is edited, and its commit."""

from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import build_info
import pytest
import small_site
from lxml import html
from mkdocs.config import load_config
from project import ROOT, build, git, words

from comparison.repository import Repository, web_address

HUB = "https://github.com/example/frameworks"
LAB = "https://gitlab.example.org/group/sub/frameworks"
ON_HUB, ON_LAB = Repository(HUB, "main"), Repository(LAB, "dev/next")
#: Links as they are made, and as their hosts understand them.
LINKS = [
    (ON_HUB.view("data/a.yml", 12), f"{HUB}/blob/main/data/a.yml#L12"),
    (ON_HUB.edit("data/a.yml", 12), f"{HUB}/edit/main/data/a.yml#L12"),
    (ON_HUB.view("data/a b.yml"), f"{HUB}/blob/main/data/a%20b.yml"),
    (ON_HUB.report("a.yml", package="a&b"), f"{HUB}/issues/new?template=a.yml&package=a%26b"),
    (ON_LAB.view("data/a.yml", 12), f"{LAB}/-/blob/dev/next/data/a.yml#L12"),
    (ON_LAB.edit("data/a.yml", 12), f"{LAB}/-/edit/dev/next/data/a.yml#L12"),
    (ON_LAB.report("a.yml", row="csrf"), f"{LAB}/-/issues/new?issue%5Btitle%5D=row%3A+csrf"),
    # `HEAD` is the default branch where a file is shown, and no branch where one is edited.
    (Repository(HUB).view("a.yml", 2), f"{HUB}/blob/HEAD/a.yml#L2"),
    (Repository(HUB).edit("a.yml", 2), f"{HUB}/blob/HEAD/a.yml#L2"),
    (Repository(LAB).edit("a.yml"), f"{LAB}/-/blob/HEAD/a.yml"),
    (Repository().view("a") + Repository().edit("a", 1) + Repository().report("a.yml"), ""),
]


def test_a_link_is_one_that_its_host_understands() -> None:
    for made, address in LINKS:
        assert made == address


def test_only_an_https_address_is_linked_to() -> None:
    for address in ("https://github.com/a/b", "https://git.example.org:8443/a/b"):
        assert {web_address(f"{address}{end}") for end in ("", "/", ".git")} == {address}
    for text in ("", "http://github.com/a/b", "git@github.com:a/b.git", "https://github.com"):
        assert web_address(text) == "", text


REPOSITORY = "https://github.com/a/b"
GITLAB = {
    "CI_PAGES_URL": "https://group.gitlab.io/proj",
    "CI_PROJECT_URL": "https://gitlab.com/group/proj",
    "CI_DEFAULT_BRANCH": "master",
}
#: The variables as each host sets them; the address, the repository and the branch of the site.
HOSTS = {
    "nowhere": ({}, "", "", ""),
    "by hand": (
        {"SITE_URL": "https://x.example/proj", "REPO_URL": REPOSITORY, "REPO_BRANCH": "trunk"},
        *("https://x.example/proj/", REPOSITORY, "trunk"),
    ),
    "gitlab": (GITLAB, "https://group.gitlab.io/proj/", "https://gitlab.com/group/proj", "master"),
    "netlify": (
        {"URL": "https://a.example", "REPOSITORY_URL": REPOSITORY, "BRANCH": "mine"},
        *("", REPOSITORY, ""),  # netlify.toml tells the rest
    ),
    "cloudflare": ({"CF_PAGES_URL": "https://a.example", "CF_PAGES_BRANCH": "x"}, "", "", "x"),
    "read the docs": (
        {
            "READTHEDOCS_CANONICAL_URL": "https://proj.readthedocs.io/en/latest/",
            "READTHEDOCS_GIT_CLONE_URL": f"{REPOSITORY}.git",
            "READTHEDOCS_GIT_IDENTIFIER": "master",
            "READTHEDOCS_VERSION_TYPE": "branch",
        },
        *("https://proj.readthedocs.io/en/latest/", REPOSITORY, "master"),
    ),
    "a tag": ({"READTHEDOCS_GIT_IDENTIFIER": "v1", "READTHEDOCS_VERSION_TYPE": "tag"}, "", "", ""),
    "by ssh": ({"REPO_URL": "ssh://git@github.com/a/b.git"}, "", "", ""),
}
#: A commit of the evening in America, which is of the next day in UTC.
WHEN, DAY = "2021-03-04T22:30:00-05:00", "2021-03-05"


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of any host or of git."""
    names = {name for environ, *_ in HOSTS.values() for name in environ}
    for name in (*names, "GIT_DIR", "GIT_INDEX_FILE", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_tells_where_site_and_sources_are(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ, *expected = HOSTS[host]
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(build_info, "ask", lambda *_: None)
    config = load_config(str(ROOT / "mkdocs.yml"))
    build_info.on_config(config)
    assert [config.site_url, config.repo_url, config.extra["branch"]] == expected


def commit_all(folder: Path, *more: str) -> str:
    """Commit all files at the moment above; return the name of the commit."""
    git(folder, "add", ".")
    dates = {"GIT_AUTHOR_DATE": WHEN, "GIT_COMMITTER_DATE": WHEN}
    git(folder, "commit", "--quiet", "--allow-empty", "--message=One", *more, **dates)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository whose default branch is 'trunk'."""
    git(tmp_path, "init", "--quiet", "--initial-branch=trunk", "origin")
    commit_all(tmp_path / "origin")
    git(tmp_path, "clone", "--quiet", "origin", "clone")
    return tmp_path / "clone"


def test_the_default_branch_is_edited_where_git_knows_it(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = build_info.find_branch
    git(clone, "switch", "--quiet", "--create", "mine")
    assert find(clone, {"CF_PAGES_BRANCH": "mine"}) == "trunk"
    monkeypatch.setenv("GIT_DIR", "/nothing")  # as within a hook of git
    assert find(clone, {}) == "trunk"
    monkeypatch.delenv("GIT_DIR")
    git(clone, "remote", "set-head", "origin", "--delete")
    assert find(clone, {"CF_PAGES_BRANCH": "other"}) == "other"
    assert find(clone, {}) == "mine"
    git(clone, "switch", "--quiet", "--detach")
    assert find(clone, {}) == find(clone.parent, {}) == ""


def test_the_commit_is_named_with_its_day(clone: Path) -> None:
    find = build_info.find_commit
    (clone / ".gitignore").write_text("/ignored\n")
    commit = commit_all(clone, "--amend")
    (clone / "ignored").touch()
    assert find(clone, "") == (f"Made from commit {commit[:10]}.", DAY)
    link = f'<a href="{REPOSITORY}/commit/{commit}">{commit[:10]}</a>'
    assert find(clone, REPOSITORY) == (f"Made from commit {link}.", DAY)
    (clone / "new").mkdir()
    (clone / "new" / "page.md").touch()
    assert find(clone, "") == (f"Made from commit {commit[:10]}, with changes.", DAY)
    for other in (clone / "new", clone.parent):  # a folder within a repository, and one outside
        assert find(other, "") == ("", "")


def test_a_hosted_site_has_addresses_and_day_of_its_commit(tmp_path: Path) -> None:
    project, site = small_site.project(tmp_path / "project"), tmp_path / "site"
    git(project, "init", "--quiet")
    commit = commit_all(project)
    (project / ".git" / "info" / "exclude").write_text("__pycache__\n")
    done = build(project, site, **GITLAB)
    assert done.returncode == 0, done.stderr
    address, repository = (GITLAB[name] for name in ("CI_PAGES_URL", "CI_PROJECT_URL"))
    missing = html.parse(str(site / "404.html")).getroot()
    targets = [urlsplit(target) for target in missing.xpath("//@src | //link/@href")]
    paths = [target.path for target in targets if target.path and not target.netloc]
    assert len(paths) > 5
    for path in paths:  # wherever it is shown
        assert path.startswith("/proj/")
        file = site / path.removeprefix("/proj/")
        assert (file / "index.html" if file.is_dir() else file).is_file(), path
    (footer,) = missing.xpath("//div[@class='md-copyright__highlight']")
    assert words(footer).endswith(f"Made from commit {commit[:10]}.")
    assert f"{repository}/commit/{commit}" in footer.xpath(".//a/@href")
    page = html.parse(str(site / "choose" / "index.html")).getroot()
    edit = f"{repository}/-/edit/master/docs/choose.md"
    assert page.xpath("//a[contains(@class, 'md-content__button')]/@href") == [edit]
    sitemap = (site / "sitemap.xml").read_text()
    assert f"<loc>{address}/choose/</loc>" in sitemap
    assert sitemap.count(f"<lastmod>{DAY}<") == sitemap.count("<loc>")


def test_a_day_that_is_set_is_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    page = SimpleNamespace(update_date="1970-01-01")
    build_info.on_pre_page(page, None)
    assert page.update_date == "1970-01-01"
