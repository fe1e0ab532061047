"""Everybody's commands build the same site from a clone in which only the lock is installed."""

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest
import small_site
import yaml
from project import ROOT, files, read_only


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
