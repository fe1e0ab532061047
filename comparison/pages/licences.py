"""What the metadata of installed packages says of their licences and homes."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

from markupsafe import Markup
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from comparison.data.problems import Unknown
from comparison.render.templating import render

#: What packages call the address of their home, most fitting first, as `_label` compares it.
HOMES = ("homepage", "home", "source", "sourcecode", "repository", "code", "documentation")
#: Longer is the text of a licence, and not its name.
LONGEST = 60


class Metadata(Protocol):
    """What is asked of a package's metadata: all values of a field, or nothing."""

    def get_all(self, name: str) -> list[str] | None: ...


class Package(NamedTuple):
    """An installed package; None where its metadata doesn't say."""

    name: str
    version: str
    licence: str | None
    home: str | None


def installed(lock: Path) -> list[Package]:
    """Return the packages of a lock that this Python wants, by name.

    Raises Unknown for one that is not installed.
    """
    found = []
    lines = lock.read_text("utf-8").replace("\\\n", " ").splitlines()
    for line in (line for line in lines if "==" in line):  # no option of pip
        requirement = Requirement(line.partition(" --hash")[0])
        if requirement.marker and not requirement.marker.evaluate():
            continue
        try:
            package = distribution(requirement.name)
        except PackageNotFoundError:
            raise Unknown(
                f"{requirement.name} of {lock.name} is not installed; 'make site' installs it"
            ) from None
        fields: Metadata = package.metadata
        name = canonicalize_name(requirement.name)
        found.append(Package(name, package.version, licence(fields), home(fields)))
    return sorted(found)


def licence(metadata: Metadata) -> str | None:
    """Return the licence that metadata names: an SPDX expression, classifiers, or words."""
    if expression := _first(metadata, "License-Expression"):
        return expression
    parts = [each.split(" :: ") for each in metadata.get_all("Classifier") or []]
    named = sorted({part[-1] for part in parts if part[0] == "License" and len(part) > 2})
    if named:
        return ", ".join(named)
    words = _first(metadata, "License") or ""
    return words if words not in ("", "UNKNOWN") and len(words) <= LONGEST else None


def home(metadata: Metadata) -> str | None:
    """Return the address of a package's home, with its host in lower case; only one of https."""
    labelled: dict[str, str] = {}
    for each in metadata.get_all("Project-URL") or []:
        label, _, address = each.partition(",")
        labelled.setdefault(re.sub("[^a-z]", "", label.lower()), address.strip())
    wanted = [*(labelled.get(label) for label in HOMES[:2]), _first(metadata, "Home-page")]
    wanted += [labelled.get(label) for label in HOMES[2:]]
    for address in filter(None, wanted):
        parts = urlsplit(address)
        if parts.scheme == "https":
            return parts._replace(netloc=parts.netloc.lower()).geturl()
    return None


def _first(metadata: Metadata, name: str) -> str | None:
    """Return the first value of a field, if it has one."""
    values = metadata.get_all(name) or []
    return values[0].strip() if values else None


def packages_table(lock: Path) -> Markup:
    """Render the packages of a lock with version and licence. Raises Unknown as above."""
    return render("licences.html", packages=installed(lock))
