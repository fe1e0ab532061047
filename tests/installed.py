"""What is locked, and what is installed here: what packages bring with them."""

from importlib.metadata import requires, version

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from project import ROOT

LOCK = ROOT / "requirements" / "test.txt"

#: Where the figures were recorded.
_LINUX = {"sys_platform": "linux", "platform_system": "Linux"}


def pins() -> list[Requirement]:
    """The requirements of the lock of the tests, without hashes."""
    lines = LOCK.read_text("utf-8").replace("\\\n", " ").splitlines()
    return [Requirement(line.partition(" --hash")[0]) for line in lines]


def locked(python: str) -> dict[str, str]:
    """The locked versions for a version of Python, by name."""
    where = {"python_full_version": python, "python_version": python.rpartition(".")[0]}
    return {
        wanted.name: str(wanted.specifier).removeprefix("==")
        for wanted in pins()
        if wanted.marker is None or wanted.marker.evaluate(where)
    }


def required(*wanted: str) -> dict[str, str]:
    """What requirements bring on Linux: canonical names with the installed versions."""
    waiting = [(Requirement(line), "") for line in wanted]
    found: set[tuple[str, str]] = set()
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({**_LINUX, "extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        for more in ("", *requirement.extras):
            if (name, more) not in found:
                found.add((name, more))
                waiting += [(Requirement(line), more) for line in requires(name) or []]
    return {name: version(name) for name, _ in found}
