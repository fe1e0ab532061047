"""Annotations for texts: one line, text with inline markup, the output of a program.

Each checks a text and describes it as JSON Schema. An editor reads `6.0` as a number and `true` as
a boolean, which are text to us: where such text is accepted, the schema accepts such values.
"""

import dataclasses
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError, core_schema

from comparison.fields import markup

#: Stands for a list of known ids in a schema; export/editor_schemas.py puts the ids there.
KNOWN = "x-known"
MAX_SHOWN = 80
#: The most words of a source that a cell quotes.
MAX_WORDS = 12


def fault(what: str, hint: str = "", word: str = "", known: Collection[str] = ()) -> Exception:
    """Return the error for a wrong text, with a hint, or a misspelt word and the known words."""
    context = {"what": what, "hint": hint, "word": word, "known": known}
    return PydanticCustomError("fault", "{what}", context)


def kind_of(value: object) -> str:
    """Return what a plain value is, in words."""
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else "text"


@dataclass(frozen=True)
class Known:
    """What the data may refer to: ids by kind (None where a file could not be read) and pages."""

    ids: dict[str, Collection[str] | None] = dataclasses.field(default_factory=dict)
    is_page: Callable[[str], bool] = lambda page: True

    def check_target(self, target: str, what: str = "") -> None:
        """Raise a fault for an internal target, `#row` or `page.md`, that leads nowhere."""
        rows = self.ids.get("feature")
        if not target.startswith("#"):
            if not self.is_page(target):
                raise fault(f"{what}'{target}' leads to no page of docs/")
        elif rows is not None and target[1:] not in rows:
            raise fault(f"{what}'{target}' leads to no row", word=target[1:], known=rows)


class OneLine:
    """One line of plain text; `names` of people have letters with accents that others lack."""

    expected = "text"

    def __init__(self, most: int | None = None, names: bool = False) -> None:
        self.most = most
        self.names = names

    def read(self, text: str, known: Known) -> Any:
        """Return the value of a text, or raise what is wrong with it."""
        faults = [*markup.plain_faults(text, self.names), *markup.quote_faults(text)]
        if markup.HTML.search(text):
            faults.append("HTML")
        if faults:
            raise fault(faults[0], "write plain text")
        return text

    def json_schema(self) -> dict[str, Any]:
        """Describe the text as it is written."""
        most = {"maxLength": self.most} if self.most else {}
        return {"type": ["string", "number", "boolean"], "pattern": r"\S", **most}

    def validate(self, value: Any, info: core_schema.ValidationInfo) -> Any:
        """Return the value of what a file has, or raise what is wrong with it."""
        if not isinstance(value, str):
            raise fault(f"{kind_of(value)} where {self.expected} belongs")
        if not value.strip():
            raise fault("empty")
        if self.most and len(value) > self.most:
            raise fault(f"{len(value)} characters; at most {self.most}")
        return self.read(value, info.context or Known())

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(self.validate)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        if handler.mode == "serialization":  # where text is text
            return {"minLength": 1, **self.json_schema(), "type": "string"}
        return self.json_schema()


class PublishedText(BaseModel):
    """A text in two forms."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)
    text: str = Field(min_length=1)
    """The words alone."""
    markdown: str = Field(min_length=1)
    """With inline code, emphasis and links, in Markdown (CommonMark)."""


class Phrase(OneLine):
    """A short quote from a source, word for word."""

    def read(self, text: str, known: Known) -> Any:
        if (words := len(text.split())) > MAX_WORDS:
            raise fault(f"{words} words; at most {MAX_WORDS}")
        return super().read(text, known)


class Inline(OneLine):
    """One line of text with inline code, emphasis and links."""

    def read(self, text: str, known: Known) -> markup.Prose:
        prose, faults = markup.parse(text)
        if faults:
            hint = "notes hold text, `code`, *emphasis* and [links](...)"
            raise fault(", and ".join(faults), hint)
        for target in prose.links:
            if not target.startswith("https:"):
                known.check_target(target, "the link ")
        return prose

    def publish(self, text: markup.Prose, info: Any) -> Any:
        """Return a text in two forms; its links lead where the context, a function, says."""
        return {"text": text.plain, "markdown": text.markdown(info.context)}

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        published = core_schema.plain_serializer_function_ser_schema(self.publish, info_arg=True)
        return core_schema.with_info_plain_validator_function(
            self.validate, serialization=published
        )

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        if handler.mode == "serialization":
            found: dict[str, Any] = handler(PublishedText.__pydantic_core_schema__)
            return found
        return self.json_schema()


class Printed(OneLine):
    """What a program printed, line by line, which may look like HTML or like a template."""

    def read(self, text: str, known: Known) -> str:
        for line in text.replace("{", "").split("\n"):
            for what in markup.plain_faults(line):
                raise fault(what)
        return text
