"""What is installed here: what packages bring with them."""

from __future__ import annotations

from importlib.metadata import requires, version

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

#: Where the figures were recorded.
_LINUX = {"sys_platform": "linux", "platform_system": "Linux"}


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
