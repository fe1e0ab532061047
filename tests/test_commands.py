"""Everybody's commands build the same site from a clone in which only the lock is installed."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import live
import pytest
import small_site
import yaml
from project import ROOT, files

# As the script starts, which puts its own folder on the path, and not the one it is called in.
SCRIPT = (sys.executable, str(Path(sysconfig.get_path("scripts"), "mkdocs")), "build")
MODULE = (sys.executable, "-m", "mkdocs", "build")
CONFIG = ("-f", "{project}/mkdocs.yml")
#: Ways to build: the command, the folder it is called in, and a variable.
Way = tuple[tuple[str, ...], str, dict[str, str]]
WAYS: dict[str, Way] = {
    "module, safe path": (MODULE, "{project}", {"PYTHONSAFEPATH": "1"}),
    "script elsewhere, safe path": ((*SCRIPT, *CONFIG), "/", {"PYTHONSAFEPATH": "1"}),
}
USUAL: Way = ((*SCRIPT, "--strict"), "{project}", {"PATH": "/nowhere"})  # no git


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with the site's own set-up, in a folder that nobody may write into."""
    folder = small_site.project(tmp_path_factory.mktemp("commands") / "ein Ordner, größer")
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    return folder


def built(project: Path, site: Path, way: Way) -> dict[str, bytes]:
    """Build the project in a way, which writes nothing into it; return the files of the site."""
    command, folder, environ = way
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    # Without bytecode, nothing is written into the project.
    kept |= {"SITE_URL": "https://site.example/", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [*(part.format(project=project) for part in command), "--site-dir", str(site)],
        cwd=folder.format(project=project),
        env=kept | {"NO_MKDOCS_2_WARNING": "1"} | environ,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert before == {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    return files(site)


@pytest.fixture(scope="module")
def usual(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(project, tmp_path_factory.mktemp("usual") / "site", USUAL)


@pytest.mark.parametrize("way", WAYS)
def test_every_command_builds_the_same_bytes(
    way: str, project: Path, usual: dict[str, bytes], tmp_path: Path
) -> None:
    made = built(project, tmp_path / "site", WAYS[way])
    assert [path for path in made | usual if made.get(path) != usual.get(path)] == []


#: The versions of Python; those that don't run the tests have their turn in the slow run.
OWN = platform.python_version().rpartition(".")[0]
OTHERS = sorted({"3.11", "3.12", "3.13", "3.14"} - {OWN})


@pytest.mark.parametrize(
    "version", [OWN, *(pytest.param(other, marks=pytest.mark.slow) for other in OTHERS)]
)
def test_every_python_builds_the_same_bytes(
    version: str, project: Path, usual: dict[str, bytes], tmp_path: Path
) -> None:
    """With nothing but the lock, in an environment outside of the project."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    python = next(map(str, pyenv.glob(f"{version}.*/bin/python")), shutil.which(f"python{version}"))
    if python is None:
        pytest.skip(f"this machine has no Python {version}")
    venv, lock = str(tmp_path / "venv"), str(ROOT / "requirements" / "site.txt")
    uv = [sys.executable, "-m", "uv", "--quiet"]
    bin_ = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    for command in (
        [*uv, "venv", "--python", python, venv],
        [*uv, "pip", "install", "--python", venv, "--require-hashes", "-r", lock],
    ):
        subprocess.run(command, check=True, timeout=300)
    made = built(project, tmp_path / "site", ((str(bin_ / "mkdocs"), "build"), "{project}", {}))
    assert [path for path in made | usual if made.get(path) != usual.get(path)] == []


def test_a_read_only_clone_is_served(project: Path, tmp_path: Path) -> None:
    with live.served(project, tmp_path / "work") as server:
        status, text = server.get("/choose/")
    assert (status, "md-content" in text) == (200, True)


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
