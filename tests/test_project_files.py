"""The files around the code name what exists, and are what git and hosts expect."""

import json
import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import check_jsonschema
import pytest
import yaml
from click.testing import CliRunner
from installed import locked, pins
from packaging.version import Version
from project import ROOT, files, git, read

from comparison.fields.version import is_of_line

TEXTS = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")}
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE))
FOLDERS = "data|docs|comparison|tests|tools|requirements|hooks|overrides"


def test_every_make_target_and_file_that_is_named_exists() -> None:
    for text in TEXTS.values():
        assert set(re.findall(r"\bmake ([a-z]+(?:-[a-z]+)*)", text)) <= TARGETS
        paths = re.findall(rf"`((?:{FOLDERS})/[\w./]*)`", text)
        paths += re.findall(r"\]\((?!https)([^)#]+)\)", text)
        assert [path for path in paths if not (ROOT / path).exists()] == []
    assert len(TEXTS["CONTRIBUTING.md"].split()) < 600


def test_tools_are_found_after_the_folder_has_been_renamed() -> None:
    # Scripts name the interpreter by the path that it had when they were installed.
    assert set(re.findall(r"\$\(VENV\)/bin/([\w-]+)", MAKEFILE)) == {"python"}


#: What keeps pip from building a package, which runs code of the package.
WHEELS = "--only-binary :all:\n\n"


def test_every_requirement_is_pinned_and_hashed_without_address() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text()
        assert "://" not in text
        assert text.startswith(WHEELS) == (lock.stem != "test")  # only tests may build a package
        for line in text.removeprefix(WHEELS).replace("\\\n", " ").splitlines():
            assert re.match(r"[a-z0-9._-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_the_data_names_the_versions_that_are_locked_and_so_run() -> None:
    versions: dict[str, list[str]] = {}
    for pin in pins():
        versions.setdefault(pin.name, []).append(str(pin.specifier).removeprefix("=="))
    matrix = read(ROOT).matrix
    for framework in matrix.frameworks.values():
        pinned = versions.get(framework.package, [])
        for release in framework.releases:
            locked = [version for version in pinned if is_of_line(version, release.line)]
            assert locked in ([], [release.version]), f"data/frameworks.yml: {framework.id}"
        if pinned:
            assert framework.releases[0].version == max(pinned, key=Version)
    for package in matrix.packages.values():
        known = versions.get(package.id, [package.version])  # what no lock names is not run
        assert package.version in known, (
            f"data/packages.yml:{package.line_number}: {package.id}.version: {package.version} is "
            f"not what requirements/test.txt has; write {known[-1]}, and the date of that release"
        )


def test_one_lock_gives_each_python_its_django() -> None:
    found = {python: locked(f"3.{python}.0")["django"][:2] for python in range(11, 15)}
    assert found == {11: "5.", 12: "6.", 13: "6.", 14: "6."}


def test_a_clone_on_windows_has_the_same_files(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    ignore = shutil.ignore_patterns(".*", "__pycache__", "site", "site-offline", "dist", "instance")
    shutil.copytree(ROOT, here, ignore=ignore)
    shutil.copy(ROOT / ".gitattributes", here)
    git(here, "init", "--quiet")
    git(here, "add", "--force", ".")
    git(here, "commit", "--quiet", "--message", "All")
    windows = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    git(tmp_path, *windows, "clone", "--quiet", *windows, "here", "there")
    for folder in (here, there):
        shutil.rmtree(folder / ".git")
    cloned = files(there)
    assert {path for path, text in files(here).items() if cloned.get(path) != text} == set()


GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
#: The files below .github, and others that a host reads, by their schema.
SCHEMAS = {
    "github-workflows": ".github/workflows/*.yml",
    "github-issue-forms": ".github/ISSUE_TEMPLATE/*-*.yml",
    "github-issue-config": ".github/ISSUE_TEMPLATE/config.yml",
    "dependabot": ".github/dependabot.yml",
    "gitlab-ci": ".gitlab-ci.yml",
    "readthedocs": ".readthedocs.yaml",
}


def parsed(file: Path) -> Any:
    """A file's YAML, in which every scalar is text."""
    return yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)


#: Every job of every workflow.
JOBS = {
    f"{file.stem}.{name}": job for file in WORKFLOWS for name, job in parsed(file)["jobs"].items()
}


def test_every_file_is_what_its_host_expects(tmp_path: Path) -> None:
    broken, seen = tmp_path / "broken.yml", set()
    broken.write_text("nonsense: [a: b]\n", "utf-8")
    for schema, pattern in SCHEMAS.items():
        paths = [*ROOT.glob(pattern), broken]
        command = ["--builtin-schema", f"vendor.{schema}", "-o", "json", *map(str, paths)]
        done = CliRunner().invoke(check_jsonschema.main, command)
        assert {error["filename"] for error in json.loads(done.stdout)["errors"]} == {str(broken)}
        seen |= set(paths)
    assert seen >= set(GITHUB.rglob("*.yml"))


def test_nothing_unsafe_is_found_in_workflows() -> None:
    program = Path(sysconfig.get_path("scripts"), "zizmor")
    command = [program, "--offline", "--no-progress", "--persona", "auditor", GITHUB]
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GH", "GITHUB"))}
    found = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=kept, timeout=60)
    assert found.returncode == 0, found.stdout
    assert "No findings to report" in found.stdout
    assert "ignored" not in found.stdout
    for file in WORKFLOWS:
        assert f"completed {file}\n" in found.stderr


def test_who_sends_changes_gets_no_rights_and_jobs_end_in_time() -> None:
    """Beside what is found to be unsafe: rights for all jobs, or texts that become commands."""
    for file in WORKFLOWS:
        if "pull_request" in parsed(file)["on"]:  # gets no secret, and no right to write
            assert file.name == "check.yml"
            assert not re.search(r"secrets|github\.token|: write", file.read_text("utf-8"))
    for name, job in JOBS.items():
        assert 0 < int(job["timeout-minutes"]) <= 60, name
        if "write" in job["permissions"].values():  # then nothing that was installed runs
            steps = " ".join(step.get("run", step.get("uses", "")) for step in job["steps"])
            assert not re.search(r"make|pip|python|actions/checkout", steps), name


def test_what_workflows_forms_and_owners_name_exists() -> None:
    runs = " ".join(step.get("run", "") for job in JOBS.values() for step in job["steps"])
    called = set(re.findall(r"\bmake (?:--silent )?([a-z-]+)", runs))
    assert {"check", "diff", "site", "test", "test-proofs", "test-latest"} <= called
    assert called <= TARGETS
    for form, filled in {"wrong-cell.yml": "row", "stale-package.yml": "package"}.items():
        assert parsed(GITHUB / "ISSUE_TEMPLATE" / form)["body"][0]["id"] == filled  # by the site
    owned = (GITHUB / "CODEOWNERS").read_text("utf-8")
    for path in re.findall(r"(?m)^/(\S+)/(?:\*\*/\*\.md)?(?:\s|$)", owned):
        assert (ROOT / path).is_dir(), path
    pip, actions = parsed(GITHUB / "dependabot.yml")["updates"]
    assert (pip["package-ecosystem"], pip["directory"]) == ("pip", "/requirements")
    assert actions["package-ecosystem"] == "github-actions"


@pytest.mark.parametrize(
    ("told", "done", "number", "called"),
    [
        ("", "true", "", []),
        ("", "true", "7", ["issue close 7"]),
        ("## Links\n", "true", "", ["issue create"]),
        ("## Links\n", "true", "7", ["issue edit 7"]),
        ("", "false", "", ["issue create"]),
    ],
)
def test_the_weekly_issue_is_opened_renewed_or_closed(
    told: str, done: str, number: str, called: list[str], tmp_path: Path
) -> None:
    (step,) = [step for step in JOBS["weekly.issue"]["steps"] if "run" in step]
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "links.md").write_text(told, "utf-8")
    gh = tmp_path / "gh"
    gh.write_text('#!/bin/sh\necho "$*" >> calls\n[ "$2" != list ] || echo "$NUMBER"\n', "utf-8")
    gh.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    values = {"DONE": done, "NUMBER": number, "RUN": "https://run", "TITLE": "A", "PATH": path}
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=values, check=True)
    listed, *calls = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert listed.startswith("issue list --app github-actions --state open ")
    assert [call.partition(" --")[0] for call in calls] == called
    body = (tmp_path / "body.md").read_text("utf-8")
    assert body.startswith(told)
    assert ("Not everything ran or passed" in body) == (done == "false")
    assert ("https://run" in body) == bool(body)
