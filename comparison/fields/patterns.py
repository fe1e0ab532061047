"""Annotations for texts of one form: ids and references, versions, days, addresses, numbers."""

import datetime
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated, Any

from comparison.data import urls
from comparison.fields import markup
from comparison.fields.text import KNOWN, MAX_SHOWN, Known, OneLine, fault

#: Files are named after ids, too: in docs/, in tests/ and in what is published.
_ID = r"(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*"
_AN_ID = "an id (lower-case words and hyphens)"
_VERSION = r"[0-9]{1,6}(\.[0-9]{1,6}){0,5}((a|b|rc|\.post)[0-9]{1,6})?"


class Pattern(OneLine):
    """Text of one form; `build` returns its value, and raises ValueError where there is none."""

    def __init__(
        self, expected: str, form: str, build: Callable[[str], Any] = str, hint: str = ""
    ) -> None:
        super().__init__()
        self.expected = expected
        self.form = re.compile(form)
        self.build = build
        self.hint = hint

    def read(self, text: str, known: Known) -> Any:
        with suppress(ValueError):
            if self.form.fullmatch(text):
                return self.build(text)
        raise fault(f"'{text[:MAX_SHOWN]}' is not {self.expected}", self.hint)

    def json_schema(self) -> dict[str, Any]:
        read_as = {"number": "1", "boolean": "true"}
        types = ["string", *(kind for kind, text in read_as.items() if self.form.fullmatch(text))]
        return {
            "description": self.expected,
            "type": types if len(types) > 1 else "string",
            "pattern": f"^(?:{self.form.pattern})$",
        }


class Day(Pattern):
    """A day that is not in the future."""

    def read(self, text: str, known: Known) -> str:
        super().read(text, known)
        if text > today():
            raise fault(f"{text} is in the future")
        return text

    def json_schema(self) -> dict[str, Any]:
        return {**super().json_schema(), "format": "date"}


class Reference(Pattern):
    """The id of something that the data has: of a level, a package, a row and so on."""

    def __init__(self, kind: str, what: str = "") -> None:
        super().__init__(_AN_ID, _ID)
        self.kind = kind
        self.what = what or f"a {kind}"

    def read(self, text: str, known: Known) -> Any:
        ids = known.ids.get(self.kind)
        if ids is not None and text in ids:
            return text
        meant = re.sub(r"[ _]+", "-", text.lower())
        if self.form.fullmatch(meant):
            if ids is not None and meant not in ids:
                raise fault(f"'{text[:MAX_SHOWN]}' is not {self.what}", word=meant, known=ids)
            if meant != text:
                what = f"'{text[:MAX_SHOWN]}' is not {self.expected}"
                raise fault(what, f"did you mean '{meant}'?")
        return super().read(text, known)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", KNOWN: self.kind}


class Target(Pattern):
    """A row of the matrix or a page of the site: `#row` or `page.md`."""

    def __init__(self) -> None:
        super().__init__("a row or a page (#row or page.md)", markup.INTERNAL)

    def read(self, text: str, known: Known) -> str:
        super().read(text, known)
        known.check_target(text)
        return text


def today() -> str:
    """Return the date in UTC+14, so that no contributor's today is in the future."""
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=14)).date().isoformat()


def _month(text: str) -> str:
    return datetime.date.fromisoformat(f"{text}-01").isoformat()[:7]


ID = Pattern(_AN_ID, _ID)
DATE = Day("a date such as 2026-11-23", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", datetime.date.fromisoformat)

Id = Annotated[str, ID]
Version = Annotated[str, Pattern("a version such as 6.1.3", _VERSION)]
Date = Annotated[str, DATE]
Month = Annotated[str, Pattern("a month such as 2028-04", r"[0-9]{4}-[0-9]{2}", _month)]
Url = Annotated[str, Pattern("an https address", urls.HTTPS, hint="write it as https://host/path")]
Bool = Annotated[bool, Pattern("true or false", "true|false", lambda text: text == "true")]
Number = Annotated[str, Pattern("a number", r"[0-9]{1,12}(\.[0-9]{1,12})?")]
PackageName = Annotated[str, Pattern("the name of a package", r"[a-z0-9]+([._-][a-z0-9]+)*")]
LevelId = Annotated[str, Reference("level")]
FrameworkId = Annotated[str, Reference("framework")]
FeatureId = Annotated[str, Reference("feature")]
PackageId = Annotated[str, Reference("package", "in data/packages.yml")]
ProofId = Annotated[str, Reference("proof", "a proof in docs/examples/")]
