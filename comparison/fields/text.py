"""Annotations for texts: one line, text with inline markup, a pattern, a reference.

Each checks a text and describes it as JSON Schema. An editor reads `6.0` as a number and `true` as
a boolean, which are text to us: where such text is accepted, the schema accepts such values.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import core_schema

from comparison.fields import markup
from comparison.fields.faults import Fault, kind_of, raise_faults

#: Stands for a list of known ids in a schema; schema.py puts the ids there.
KNOWN = "x-known"
MAX_SHOWN = 80


@dataclass(frozen=True)
class Known:
    """What the data may refer to: ids by kind (None where a file could not be read) and pages."""

    ids: dict[str, Collection[str] | None] = dataclasses.field(default_factory=dict)
    is_page: Callable[[str], bool] = lambda page: True

    def target_fault(self, target: str) -> Fault | None:
        """Return what is wrong with an internal target, `#row` or `page.md`."""
        if not target.startswith("#"):
            return None if self.is_page(target) else Fault(f"'{target}' leads to no page of docs/")
        rows = self.ids.get("feature")
        if rows is None or target[1:] in rows:
            return None
        return Fault(f"'{target}' leads to no row", word=target[1:], known=rows)


class Prose(BaseModel):
    """A text in two forms."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)
    text: str = Field(min_length=1)
    """The words alone."""
    markdown: str = Field(min_length=1)
    """With inline code, emphasis and links, in Markdown (CommonMark)."""


class OneLine:
    """One line of plain text."""

    expected = "text"
    #: Whether it names people, whose letters have accents that others lack.
    names = False

    def __init__(self, most: int | None = None) -> None:
        self.most = most

    def faults(self, text: str, known: Known) -> Iterable[Fault]:
        """Find what is wrong with a text."""
        faults = [*markup.plain_faults(text, self.names), *markup.quote_faults(text)]
        if markup.HTML.search(text):
            faults.append("HTML")
        return [Fault(faults[0], "write plain text")] if faults else []

    def read(self, text: str, known: Known) -> tuple[Any, Iterable[Fault]]:
        """Return the value of a text, and what is wrong with it."""
        return text, self.faults(text, known)

    def json_schema(self) -> dict[str, Any]:
        """Describe the text."""
        most = {"maxLength": self.most} if self.most else {}
        return {"type": ["string", "number", "boolean"], "pattern": r"\S", **most}

    def _validate(self, value: Any, info: core_schema.ValidationInfo) -> Any:
        if not isinstance(value, str):
            raise_faults(Fault(f"{kind_of(value)} where {self.expected} belongs"))
        if not value.strip():
            raise_faults(Fault("empty"))
        if self.most and len(value) > self.most:
            raise_faults(Fault(f"{len(value)} characters; at most {self.most}"))
        read, faults = self.read(value, info.context or Known())
        raise_faults(*faults)
        return read

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        described = self.json_schema()
        if handler.mode == "serialization":  # where text is text
            return (
                {"minLength": 1, **described, "type": "string"}
                if "type" in described
                else described
            )
        return described


class Name(OneLine):
    """The name of a person or of an organisation."""

    names = True


class Inline(OneLine):
    """One line of text with inline code, emphasis and links."""

    def read(self, text: str, known: Known) -> tuple[markup.Prose, Iterable[Fault]]:
        prose, faults = markup.parse(text)
        if faults:
            hint = "notes hold text, `code`, *emphasis* and [links](...)"
            return prose, [Fault(fault, hint) for fault in faults]
        internal = [target for target in prose.links if not target.startswith("https:")]
        wrong = filter(None, map(known.target_fault, internal))
        return prose, [fault._replace(what=f"the link {fault.what}") for fault in wrong]

    def publish(self, text: markup.Prose, info: Any) -> Any:
        """Return a text in two forms; its links lead where the context, a function, says."""
        if info.context is None:
            return text
        return {"text": text.plain, "markdown": text.markdown(info.context)}

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        published = core_schema.plain_serializer_function_ser_schema(self.publish, info_arg=True)
        return core_schema.with_info_plain_validator_function(
            self._validate, serialization=published
        )

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        if handler.mode == "serialization":
            found: dict[str, Any] = handler(Prose.__pydantic_core_schema__)
            return found
        return self.json_schema()


class Verbatim(OneLine):
    """One line as a program printed it, which may look like HTML."""

    def faults(self, text: str, known: Known) -> Iterable[Fault]:
        return [Fault(fault) for fault in markup.plain_faults(text)[:1]]


class Printed(OneLine):
    """All that a program printed, line by line, which may look like HTML or like a template."""

    def faults(self, text: str, known: Known) -> Iterable[Fault]:
        lines = text.replace("{", "").split("\n")
        faults = (fault for line in lines for fault in markup.plain_faults(line))
        return [Fault(fault) for fault in faults][:1]
