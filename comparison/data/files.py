"""Find and read the data files of a project: YAML that people write, JSON that tools record."""

from pathlib import Path
from typing import Any

from pydantic_core import to_json

from comparison.data import yaml_source
from comparison.data.document import Document
from comparison.data.problems import Problems

VOCABULARY = "data/vocabulary.yml"
FRAMEWORKS = "data/frameworks.yml"
PACKAGES = "data/packages.yml"
#: The folder of the rows, one file a category.
FEATURES = "data/features"
DECISION = "data/decision.yml"
NEEDS = "data/needs.yml"
GLOSSARY = "data/glossary.yml"
CLAIMS = "data/claims.yml"
MYTHS = "data/myths.yml"
CHANGES = "data/changes.yml"
UPGRADES = "data/upgrades.yml"
UPGRADES_RECORD = "data/upgrades.json"
NOTES_APPS = "data/app.yml"
NOTES_APPS_RECORD = "data/app.json"
MEASUREMENTS = "data/measurements.json"
PROOFS = "data/proofs.json"


def written_files(root: Path) -> list[str]:
    """Return the paths of the data files that people write."""
    files = sorted((root / "data").glob("*.yml")), sorted((root / FEATURES).glob("*.yml"))
    return [file.relative_to(root).as_posix() for folder in files for file in folder]


def read(root: Path, path: str, problems: Problems) -> Document | None:
    """Read a YAML file of a project, or return None after reporting why it can't be read."""
    if not (root / path).is_file():
        problems.report(path, "missing")
    elif (root / path).resolve() != root.resolve() / path:  # a link may lead out of the project
        problems.report(path, "a symbolic link, or in a folder that is one", "put the file here")
    else:
        return yaml_source.read(root / path, path, problems)
    return None


def dump(value: Any) -> str:
    """Return a value as JSON that a person can read, too."""
    return to_json(value, indent=1).decode() + "\n"


def holds(file: Path, text: str) -> bool:
    """Return whether a path is a file, and no link to one, with exactly this text."""
    return file.is_file() and not file.is_symlink() and file.read_bytes() == text.encode()


def write(file: Path, text: str) -> None:
    """Write a file; follow no link, and no folder that is one, for it may lead anywhere."""
    if file.parent.is_symlink():
        file.parent.unlink()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.write_text(text, "utf-8", newline="\n")
