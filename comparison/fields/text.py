"""Annotations for texts: one line, text with inline markup, a pattern, a reference.

Each checks a text and describes it as JSON Schema. An editor reads `6.0` as a number and `true` as
a boolean, which are text to us: where such text is accepted, the schema accepts such values.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic_core import core_schema

from comparison.data import urls
from comparison.fields import markup
from comparison.fields.faults import Fault, kind_of, raise_faults

#: Stands for a list of known ids in a schema; schema.py puts the ids there.
KNOWN = "x-known"
MAX_SHOWN = 80


@dataclass(frozen=True)
class Known:
    """What the data may refer to: ids by kind (None where a file could not be read) and pages."""

    ids: dict[str, Collection[str] | None] = field(default_factory=dict)
    is_page: Callable[[str], bool] = lambda page: True

    def target_fault(self, target: str) -> Fault | None:
        """Return what is wrong with an internal target, `#row` or `page.md`."""
        if not target.startswith("#"):
            return None if self.is_page(target) else Fault(f"'{target}' leads to no page of docs/")
        rows = self.ids.get("feature")
        if rows is None or target[1:] in rows:
            return None
        return Fault(f"'{target}' leads to no row", word=target[1:], known=rows)


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
        return self.json_schema()


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


class Pattern(OneLine):
    """Text of one form, such as an id or a date."""

    def __init__(
        self,
        expected: str,
        form: str,
        valid: Callable[[str], object] = bool,
        hint: str = "",
        build: Callable[[str], Any] = str,
    ) -> None:
        super().__init__()
        self.expected = expected
        self.form = re.compile(form)
        self.valid = valid
        self.hint = hint
        self.build = build

    def fits(self, text: str) -> bool:
        """Return whether a text has the form."""
        try:
            return self.form.fullmatch(text) is not None and bool(self.valid(text))
        except ValueError:
            return False

    def faults(self, text: str, known: Known) -> Iterable[Fault]:
        if self.fits(text):
            return []
        return [Fault(f"'{text[:MAX_SHOWN]}' is not {self.expected}", self.hint)]

    def read(self, text: str, known: Known) -> tuple[Any, Iterable[Fault]]:
        faults = list(self.faults(text, known))
        return (None if faults else self.build(text)), faults

    def json_schema(self) -> dict[str, Any]:
        types = ["string"]
        if any(map(self.form.fullmatch, ("1", "1.5"))):
            types.append("number")
        if any(map(self.form.fullmatch, ("true", "false"))):
            types.append("boolean")
        return {
            "description": self.expected,
            "type": types if len(types) > 1 else "string",
            "pattern": f"^(?:{self.form.pattern})$",
        }


class Flag(Pattern):
    """A boolean, written as `true` or `false`."""

    def __init__(self) -> None:
        super().__init__("true or false", "true|false", build=lambda text: text == "true")

    def json_schema(self) -> dict[str, Any]:
        return {"enum": ["true", True, "false", False]}


class IdPattern(Pattern):
    """An id, which files are named after, too: in docs/, in tests/ and in what is published."""

    #: Windows takes these for devices, whatever the ending, and can't check such a file out.
    reserved = r"con|prn|aux|nul|com[0-9]|lpt[0-9]"

    def __init__(self) -> None:
        super().__init__(
            "an id (lower-case words and hyphens)",
            rf"(?!(?:{self.reserved})$)(?=.{{1,60}}$)[a-z][a-z0-9]*(-[a-z0-9]+)*",
        )

    def faults(self, text: str, known: Known) -> Iterable[Fault]:
        if re.fullmatch(self.reserved, text):
            return [Fault(f"'{text}' is a name that Windows reserves", "choose another")]
        return super().faults(text, known)


class Day(Pattern):
    """A day that has come, and not before Python did."""

    #: Python's first release: what is older has a slip in its year.
    first = "1991-02-20"

    def __init__(self) -> None:
        form = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
        super().__init__("a date such as 2026-11-23", form, datetime.date.fromisoformat)

    def faults(self, text: str, known: Known) -> Iterable[Fault]:
        found = list(super().faults(text, known))
        if not found and text > today():
            return [Fault(f"{text} is ahead of today")]
        if not found and text < self.first:
            return [Fault(f"{text} is before Python's first release")]
        return found


class Reference(IdPattern):
    """The id of something that the data has: of a level, a package, a row and so on."""

    def __init__(self, kind: str, what: str = "") -> None:
        super().__init__()
        self.kind = kind
        self.what = what or f"a {kind}"

    def faults(self, text: str, known: Known) -> Iterator[Fault]:
        for fault in super().faults(text, known):
            meant = re.sub(r"[ _]+", "-", text.lower())
            yield fault._replace(hint=f"did you mean '{meant}'?") if self.fits(meant) else fault
            return
        ids = known.ids.get(self.kind)
        if ids is not None and text not in ids:
            yield Fault(f"'{text}' is not {self.what}", word=text, known=ids)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", KNOWN: self.kind}


class Target(Pattern):
    """A row of the matrix or a page of the site: `#row` or `page.md`."""

    def __init__(self) -> None:
        super().__init__("a row or a page (#row or page.md)", markup.INTERNAL)

    def faults(self, text: str, known: Known) -> Iterator[Fault]:
        yield from super().faults(text, known)
        if self.fits(text) and (wrong := known.target_fault(text)):
            yield wrong


def today() -> str:
    """Return the date where the day begins first, so that nobody's today is ahead of it."""
    first = datetime.timezone(datetime.timedelta(hours=14))
    return datetime.datetime.now(first).date().isoformat()


def _month(text: str) -> datetime.date:
    return datetime.date.fromisoformat(f"{text}-01")


ID = IdPattern()
VERSION = Pattern(
    "a version such as 6.1.3", r"[0-9]{1,6}(\.[0-9]{1,6}){0,5}((a|b|rc|\.post)[0-9]{1,6})?"
)
DATE = Day()
MONTH = Pattern("a month such as 2028-04", r"[0-9]{4}-[0-9]{2}", _month)
URL = Pattern("an https address", urls.HTTPS, urls.is_https, hint="write it as https://host/path")

Id = Annotated[str, ID]
Version = Annotated[str, VERSION]
Date = Annotated[str, DATE]
Month = Annotated[str, MONTH]
Url = Annotated[str, URL]
Bool = Annotated[bool, Flag()]
Number = Annotated[str, Pattern("a number", r"[0-9]{1,12}(\.[0-9]{1,12})?")]
Whole = Annotated[int, Pattern("a whole number", r"[0-9]{1,9}", build=int)]
PackageName = Annotated[str, Pattern("the name of a package", r"[a-z0-9]+([._-][a-z0-9]+)*")]
LevelId = Annotated[str, Reference("level")]
FrameworkId = Annotated[str, Reference("framework")]
FeatureId = Annotated[str, Reference("feature")]
PackageId = Annotated[str, Reference("package", "in data/packages.yml")]
ProofId = Annotated[str, Reference("proof", "a proof in docs/examples/")]
