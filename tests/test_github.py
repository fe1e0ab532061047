"""What GitHub reads of this project is valid, safe, and names what exists."""

import json
import os
import re
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import check_jsonschema
import pytest
import yaml
from click.testing import CliRunner
from pathspec import PathSpec
from project import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = ("wrong-cell.yml", "missing-feature.yml", "stale-package.yml")
#: The files below .github, and others that a host reads, by their schema.
SCHEMAS = {
    "github-workflows": [f".github/workflows/{file.name}" for file in WORKFLOWS],
    "github-issue-forms": [f".github/ISSUE_TEMPLATE/{name}" for name in FORMS],
    "github-issue-config": [".github/ISSUE_TEMPLATE/config.yml"],
    "dependabot": [".github/dependabot.yml"],
    "gitlab-ci": [".gitlab-ci.yml"],
    "readthedocs": [".readthedocs.yaml"],
}


def read(file: Path) -> Any:
    """A file's YAML, in which every scalar is text."""
    return yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)


def invalid(schema: str, *files: Path) -> set[str]:
    """Return the paths of the files that do not fit their schema."""
    command = ["--builtin-schema", f"vendor.{schema}", "-o", "json", *map(str, files)]
    done = CliRunner().invoke(check_jsonschema.main, command)
    return {error["filename"] for error in json.loads(done.stdout)["errors"]}


def jobs() -> dict[str, Any]:
    """Every job of every workflow."""
    return {
        f"{file.stem}.{name}": job for file in WORKFLOWS for name, job in read(file)["jobs"].items()
    }


def test_every_file_is_what_its_host_expects(tmp_path: Path) -> None:
    found = {file.relative_to(ROOT).as_posix() for file in GITHUB.rglob("*.yml")}
    assert found == {name for names in SCHEMAS.values() for name in names if "github" in name}
    broken = tmp_path / "broken.yml"
    broken.write_text("nonsense: [a: b]\n", "utf-8")
    for schema, names in SCHEMAS.items():
        assert invalid(schema, *(ROOT / name for name in names), broken) == {str(broken)}


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
        if "pull_request" in read(file)["on"]:  # gets no secret, and no right to write
            assert file.name == "check.yml"
            assert not re.search(r"secrets|github\.token|: write", file.read_text("utf-8"))
    for name, job in jobs().items():
        assert 0 < int(job["timeout-minutes"]) <= 60, name
        if "write" in job["permissions"].values():  # then nothing that was installed runs
            steps = " ".join(step.get("run", step.get("uses", "")) for step in job["steps"])
            assert not re.search(r"make|pip|python|actions/checkout", steps), name


def test_what_workflows_forms_and_owners_name_exists() -> None:
    runs = " ".join(step.get("run", "") for job in jobs().values() for step in job["steps"])
    called = set(re.findall(r"\bmake (?:--silent )?([a-z-]+)", runs))
    assert {"check", "diff", "site", "test", "test-proofs", "test-latest"} <= called
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert called <= set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    for form, filled in {"wrong-cell.yml": "row", "stale-package.yml": "package"}.items():
        assert read(GITHUB / "ISSUE_TEMPLATE" / form)["body"][0]["id"] == filled  # by the site
    owned = (GITHUB / "CODEOWNERS").read_text("utf-8")
    for path in re.findall(r"(?m)^/(\S+)/(?:\*\*/\*\.md)?(?:\s|$)", owned):
        assert (ROOT / path).is_dir(), path
    pip, actions = read(GITHUB / "dependabot.yml")["updates"]
    assert (pip["package-ecosystem"], pip["directory"]) == ("pip", "/requirements")
    assert actions["package-ecosystem"] == "github-actions"


OWNED = """yaml.py GNUmakefile .venv new/tool.py .github/workflows/new.yml comparison/model.py
    requirements/site.txt CONTRIBUTING.md docs/robots.txt docs/new.js docs/assets/site.css
    docs/assets/notes.md docs/apps/notes-flask/README.md docs/examples/csrf/flask_app.py
    docs/examples/csrf/notes.md"""
FREE = "docs/about.md docs/compare/security.md data/packages.yml data/features/security.yml"


def test_all_has_an_owner_but_data_and_pages() -> None:
    """By GitHub's rules: the last line counts whose pattern, as in .gitignore, fits the path."""
    text = (GITHUB / "CODEOWNERS").read_text("utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    rules = [(PathSpec.from_lines("gitignore", [each]), who) for each, *who in lines]
    for path in (OWNED + " " + FREE).split():
        owners = [who for pattern, who in rules if pattern.match_file(path)]
        assert bool(owners[-1]) == (path in OWNED.split()), path


@pytest.mark.parametrize(
    ("told", "done", "number", "called"),
    [
        ("", "true", "", ""),
        ("", "true", "7", "issue close 7"),
        ("## Links\n", "true", "", "issue create --title A"),
        ("## Links\n", "true", "7", "issue edit 7"),
        ("", "false", "", "issue create --title A"),
    ],
)
def test_the_weekly_issue_is_opened_renewed_or_closed(
    told: str, done: str, number: str, called: str, tmp_path: Path
) -> None:
    (step,) = [step for step in jobs()["weekly.issue"]["steps"] if "run" in step]
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "links.md").write_text(told, "utf-8")
    gh = tmp_path / "gh"
    gh.write_text('#!/bin/sh\necho "$*" >> calls\n[ "$2" != list ] || echo "$NUMBER"\n', "utf-8")
    gh.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    values = {"DONE": done, "NUMBER": number, "RUN": "https://run", "TITLE": "A", "PATH": path}
    assert set(step["env"]) - {"GH_REPO", "GH_TOKEN"} <= set(values)
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=values, check=True)
    listed, *calls = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert listed.startswith("issue list --app github-actions --state open ")
    assert "".join(calls).startswith(called)
    assert len(calls) == bool(called)
    body = (tmp_path / "body.md").read_text("utf-8")
    assert body.startswith(told)
    assert ("Not everything ran or passed" in body) == (done == "false")
    assert ("https://run" in body) == bool(body)
