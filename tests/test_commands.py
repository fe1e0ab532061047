"""Set-up and builds, by any command and host, do the same, and one command checks the data."""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path
from unittest.mock import Mock

import pytest
import small_site
import yaml
from project import ROOT, files, read_only, replace

from comparison.__main__ import main
from tools import bootstrap


def test_what_python_lacks_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "modules", sys.modules | {"ensurepip": None})
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        bootstrap.main("no folder")
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    with pytest.raises(SystemExit, match=r"^bootstrap: Python .* is too old: .*make check'$"):
        bootstrap.main("no folder")


def environment(folder: Path, script: str) -> None:
    """Write what passes for an environment: a script instead of its Python."""
    python = folder / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f"#!/bin/sh\n{script}\n")
    python.chmod(0o755)


@pytest.mark.parametrize(("code", "made"), [(0, 0), (1, 1)], ids=["of-this", "of-another"])
def test_an_environment_is_made_anew_for_another_python(
    code: int, made: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(tmp_path, f"exit {code}")
    create = Mock()
    monkeypatch.setattr(venv, "create", create)
    bootstrap.main(str(tmp_path))
    assert create.call_count == made


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "page.md").touch()
    with pytest.raises(SystemExit, match="has other files in it"):
        bootstrap.main(str(tmp_path))
    assert (tmp_path / "page.md").exists()


def make(folder: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("M")}
    command = ["make", f"PYTHON={sys.executable}", *arguments]
    return subprocess.run(
        command, cwd=folder, env=kept | environ, capture_output=True, text=True, timeout=120
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """What `make check` starts with."""
    folder = tmp_path / "a räther long path"
    for name in ("Makefile", "tools/bootstrap.py", "requirements/site.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    return folder


def test_a_lock_is_installed_when_it_has_changed(repository: Path) -> None:
    environment(repository / ".venv", '[ "$2" != pip ] || echo "$@"; [ "$2" != "$FAILS" ]')
    lock, installed = repository / "requirements" / "site.txt", repository / ".venv" / "site.txt"
    assert "--require-hashes --no-deps -r requirements/site.txt" in make(repository, "check").stdout
    assert "Installing" not in make(repository, "check").stdout
    before = lock.read_text()
    lock.write_text(f"{before}# More\n")
    done = make(repository, "check", FAILS="pip")
    assert "Installing the packages" in done.stdout
    assert "make: pip could not install: is a package index reachable?" in done.stderr
    assert installed.read_text() == before


def test_a_proof_that_is_not_there_is_named_before_anything_is_made(repository: Path) -> None:
    done = make(repository, "proof", "NAME=nope")
    assert done.stderr.startswith("make: no proof 'nope': name a folder of docs/examples")
    assert not (repository / ".venv").exists()


@pytest.mark.parametrize("how", ["-C", "-f"])
def test_make_works_from_elsewhere_on_read_only_files(
    how: str, repository: Path, tmp_path: Path
) -> None:
    environment(tmp_path / "venv", 'echo "$PWD $PYTHONSAFEPATH $*"')
    shutil.copy(repository / "requirements" / "site.txt", tmp_path / "venv")
    before = files(read_only(repository))
    where = repository / "Makefile" if how == "-f" else repository
    arguments = [how, str(where), f"VENV={tmp_path}/venv", "PORT=9000", "serve"]
    done = make(tmp_path, *arguments, PYTHONSAFEPATH="1")
    served = f"{repository}  -m mkdocs serve --dev-addr 127.0.0.1:9000"
    assert served in done.stdout.splitlines(), done.stderr
    assert files(repository) == before


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with the site's own set-up, in a folder that nobody may write into."""
    return read_only(small_site.project(tmp_path_factory.mktemp("commands") / "ein Ordner, größer"))


def built(
    project: Path, site: Path, *command: str | Path, folder: str | Path, **environ: str
) -> dict[str, bytes]:
    """Build the project, into which nothing is written; return the files of the site."""
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    kept |= {"SITE_URL": "https://site.example/", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [*command, "--site-dir", site],
        cwd=folder,
        env=kept | {"PYTHONDONTWRITEBYTECODE": "1"} | environ,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert before == {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    return files(site)


@pytest.fixture(scope="module")
def usual(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as the script makes it, which puts its own folder on the path; without git."""
    script = Path(sysconfig.get_path("scripts"), "mkdocs")
    site = tmp_path_factory.mktemp("usual") / "site"
    command = (sys.executable, script, "build", "--strict")
    return built(project, site, *command, folder=project, PATH="/nowhere")


#: The versions of Python; those that don't run the tests have their turn in the slow run.
OWN = platform.python_version().rpartition(".")[0]
OTHERS = sorted({"3.11", "3.12", "3.13", "3.14"} - {OWN})


@pytest.mark.parametrize(
    "version", [OWN, *(pytest.param(other, marks=pytest.mark.slow) for other in OTHERS)]
)
def test_every_python_builds_the_same_bytes_from_elsewhere(
    version: str, project: Path, usual: dict[str, bytes], tmp_path: Path
) -> None:
    """With nothing but the lock, in an environment outside of the project, without its folder."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    python = next(map(str, pyenv.glob(f"{version}.*/bin/python")), shutil.which(f"python{version}"))
    if python is None:
        pytest.skip(f"this machine has no Python {version}")
    venv, lock = tmp_path / "venv", ROOT / "requirements" / "site.txt"
    uv = [sys.executable, "-m", "uv", "--quiet"]
    install = [*uv, "pip", "install", "--python", venv, "--require-hashes", "-r", lock]
    for command in ([*uv, "venv", "--python", python, venv], install):
        subprocess.run(command, check=True, timeout=300)
    command = (venv / "bin" / "python", "-m", "mkdocs", "build", "-f", project / "mkdocs.yml")
    elsewhere = {"PYTHONSAFEPATH": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}
    made = built(project, tmp_path / "site", *command, folder="/", **elsewhere)
    assert [path for path in made | usual if made.get(path) != usual.get(path)] == []
    # Where there is no commit, the day is that of the data.
    assert usual["sitemap.xml"].count(b"<lastmod>2026-11-01<") > 10


NETLIFY = tomllib.loads((ROOT / "netlify.toml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
#: What each host runs, and which site that builds: the command, SITE_URL and REPO_BRANCH.
HOSTS = {
    NETLIFY["context"]["production"]["command"]: "-m mkdocs build|https://a.example|main",
    NETLIFY["build"]["command"]: "-m mkdocs build|https://a.example|",
    "set -e\n" + "\n".join(GITLAB["pages"]["script"]): "-m mkdocs build --site-dir public||",
}
#: Stands for pip, and for python: says which site it would build, and ends as it is told.
STUB = """#!/bin/sh
[ "${0##*/}" = pip ] || printf '%s|%s|%s\\n' "$*" "$SITE_URL" "$REPO_BRANCH"
[ "${0##*/}" != "$FAILS" ]
"""


@pytest.mark.parametrize("command", HOSTS, ids=["netlify", "netlify-preview", "gitlab"])
@pytest.mark.parametrize("fails", ["", "pip", "python"])
def test_a_host_fails_where_the_build_does(command: str, fails: str, tmp_path: Path) -> None:
    for name in ("pip", "python"):
        (tmp_path / name).write_text(STUB)
        (tmp_path / name).chmod(0o755)
    environ = {"FAILS": fails, "URL": "https://a.example", "BRANCH": "main"}
    environ["PATH"] = f"{tmp_path}:/usr/bin:/bin"
    done = subprocess.run(["/bin/sh", "-c", command], env=environ, capture_output=True, text=True)
    assert (done.returncode != 0) == bool(fails)
    assert fails or done.stdout.strip() == HOSTS[command]


def test_nobody_need_read_to_the_end() -> None:
    command = ["sh", "-c", f"'{sys.executable}' -m comparison check | true"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True).stderr == b""


def test_on_github_a_problem_is_shown_at_its_line(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(small / "data" / "features" / "tools.yml", "support: built-in", "support: buit-in")
    assert main(["check", str(small)]) == 1
    matcher = json.loads((ROOT / ".github" / "problem-matcher.json").read_text())
    (pattern,) = matcher["problemMatcher"][0]["pattern"]
    assert re.fullmatch(pattern["regexp"], "ERROR   -  content: docs/a.md:3: what")[pattern["file"]]
    found = re.fullmatch(pattern["regexp"], capsys.readouterr().out.splitlines()[0])
    assert found
    shown = {name: found[pattern[name]] for name in ("file", "line", "column")}
    assert shown == {"file": "data/features/tools.yml", "line": "7", "column": "14"}
    assert found[pattern["message"]].endswith("did you mean 'built-in'?")


def test_files_that_are_missing_or_not_read_are_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert f"there is no folder 'data' in {tmp_path}" in capsys.readouterr().err
    (tmp_path / "data" / "features").mkdir(parents=True)
    (tmp_path / "data" / "features" / "more.yaml").write_text("")
    (tmp_path / "data" / "features" / ".hidden").write_text("")
    assert main(["check", str(tmp_path)]) == 1
    *lines, count = capsys.readouterr().out.splitlines()
    assert count == "10 problems"
    named = "changes claims decision frameworks glossary myths needs packages vocabulary"
    missing = [f"data/{name}.yml:1:1: file: missing" for name in named.split()]
    more = "data/features/more.yaml:1:1: file: not read: no file whose name ends in .yml; rename it"
    assert lines == sorted([*missing, more])
