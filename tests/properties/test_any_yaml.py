"""Our reader and PyYAML's agree on every file that both accept, and our places are true."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st
from making import lines, read, within

from comparison.data.unicode_check import find_suspicious

#: What YAML has a meaning for, and some that it has none for.
WRITTEN = st.text(
    st.sampled_from("ab01é: -?,[]{}#&*!|>'\"%@`\\~\n\n\n\t\r\ufeff\x85\u2028\x07"), max_size=40
)
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t: #'\""), max_size=20
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
#: What we refuse though YAML allows it, by words of the message.
REFUSED = re.compile(
    "an anchor or alias|the tag|a tag| U\\+|a second document|a directive|' again"
    "|a key that is no text|empty"
)


@given(WRITTEN)
def test_pyyaml_reads_alike_what_we_accept(text: str) -> None:
    document, problems = read(text)
    assert all(within(problem, text) for problem in problems)
    try:
        expected = yaml.load(text.removeprefix("\ufeff"), yaml.CBaseLoader)
    except yaml.YAMLError:
        assert problems
        return
    if problems:
        assert any(REFUSED.search(problem.what) for problem in problems)
    else:
        assert document
        assert document.value == expected


@given(
    VALUES,
    st.booleans() | st.none(),
    st.sampled_from((None, "'", '"', "|", ">")),
    st.integers(2, 6),
    st.integers(10, 80),
    st.booleans(),
)
def test_what_pyyaml_writes_is_read_with_true_places(
    value: Any, flow: bool | None, style: str | None, indent: int, width: int, unicode: bool
) -> None:
    text = yaml.dump(
        value,
        default_flow_style=flow,
        default_style=style,
        indent=indent,
        width=width,
        allow_unicode=unicode,
        Dumper=Plain,
    )
    found, problems = read(text)
    if any(find_suspicious(text, names=True)):
        assert problems
        return
    assert problems == []
    assert found
    assert found.value == value
    there = lines(text)
    parts = [(found.get(location), place) for location, (_, place) in found.places.items()]
    parts += [(way[-1], key) for way, (key, _) in found.places.items() if way]
    for part, (line, column) in parts:
        starts = there[line - 1][column - 1 :]
        if isinstance(part, int):
            continue
        if isinstance(part, str):
            assert starts.startswith((part[:1].strip(), "'", '"', "|", ">")), (part, starts)
        elif isinstance(part, dict):
            first = next(iter(part), "")[:1]
            assert starts.startswith(("{", "? ", first, "'", '"')), starts
        else:
            assert starts.startswith(("[", "-")), starts


class Plain(yaml.SafeDumper):
    """Writes no anchors, for a value that comes twice, and no tags: all text is plain."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
