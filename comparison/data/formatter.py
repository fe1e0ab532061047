"""Lay out data files: `python -m comparison fmt` writes them as the project's own are.

Changed are indentation, line breaks and blank lines. Comments stay above what they are above, and
everything keeps its order and its quotes.
"""

import io
import re
from itertools import chain
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag
from ruamel.yaml.tokens import CommentToken

from comparison.data import files, yaml_source
from comparison.data.document import place_of
from comparison.data.problems import Problems

#: Wider than any line: a text stands on one line, so that a change of it is one line of a diff.
_WIDTH = 1_000_000


def format_all(root: Path, problems: Problems) -> dict[str, str]:
    """Return the texts of the files of a project as they should be, by path.

    Files that can't be read are left out, and what is wrong with them is reported.
    """
    paths = files.written_files(root)
    return {path: text for path in paths if (text := formatted(root, path, problems)) is not None}


def formatted(root: Path, path: str, problems: Problems) -> str | None:
    """Return the text of a file as it should be, or None after reporting why it can't be read."""
    before = len(problems)
    document = files.read(root, path, problems)
    if document is None or len(problems) > before:
        return None
    try:
        lines = _indented(_laid_out((root / path).read_text("utf-8-sig")))
    except MarkedYAMLError as error:  # such as a tab, where libyaml allows one
        at = place_of(error.problem_mark or error.context_mark)
        what = f"can't be formatted: {error.problem or error.context}"
        problems.report(path, what, "remove tabs, and spaces of blank lines", at)
        return None
    text = "\n".join(lines) + "\n"
    again = yaml_source.parse(text, path, problems)
    if again is None:  # an escaped character that no file may hold, which would not be escaped
        return None
    if again.value != document.value:  # such as a text with blank lines, which are worth more
        problems.report(path, "can't be formatted without changing what it says")
        return None
    return text


class _AsText(VersionedResolver):
    """Take every scalar for text, as our own reader does, so that none is written otherwise."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode:
            return Tag(suffix=f"tag:yaml.org,2002:{'null' if not value and implicit[0] else 'str'}")
        return super().resolve(kind, value, implicit)


def _laid_out(text: str) -> list[str]:
    """Return the lines of a file with spaces and breaks as they should be."""
    yaml = YAML()
    yaml.Resolver = _AsText
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(text.replace("\r\n", "\n"))
    _tidy(data)
    out = io.StringIO()
    yaml.dump(data, out)
    text = "\n".join(map(str.rstrip, out.getvalue().split("\n")))
    if isinstance(data, CommentedSeq):  # a list that is the whole file is not indented
        text = re.sub("^  ", "", text, flags=re.MULTILINE)
    text = re.sub(r"^---\n", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n").split("\n")


def _tidy(data: Any) -> None:
    """Put one space before comments on a line."""
    if isinstance(data, (CommentedMap, CommentedSeq)):
        for token in (*(data.ca.comment or ()), *chain.from_iterable(data.ca.items.values())):
            if isinstance(token, CommentToken) and token.value.startswith("#"):
                token.start_mark.column = 0
        for item in data.values() if isinstance(data, CommentedMap) else data:
            _tidy(item)


def _indented(lines: list[str]) -> list[str]:
    """Indent comments as what comes after them."""
    result: list[str] = []
    depth = 0
    for line in reversed(lines):
        text = line.lstrip()
        if text.startswith("#"):
            line = " " * depth + text
        elif line:
            depth = len(line) - len(text)
        result.append(line)
    return result[::-1]
