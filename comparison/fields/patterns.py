"""Annotations for texts of one form: ids and references, versions, days, addresses, numbers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any

from comparison.data import urls
from comparison.fields import markup
from comparison.fields.faults import Fault
from comparison.fields.text import KNOWN, MAX_SHOWN, Known, OneLine


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

    def json_schema(self) -> dict[str, Any]:
        return {**super().json_schema(), "format": "date"}

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
