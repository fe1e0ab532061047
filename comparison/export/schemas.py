"""JSON Schemas (2020-12) of the documents: strict, so that what nobody described is refused.

The words of the vocabulary and the ids of the frameworks are part of them. The page about the
documents is made from the same descriptions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from comparison.export.site import Here
from comparison.export.values import LICENSE
from comparison.fields.text import DATE, ID, MONTH, VERSION
from comparison.model.matrix import Matrix

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
#: Where a schema keeps what it is made of.
DEFS = "#/$defs/"


def schemas(matrix: Matrix) -> dict[str, Schema]:
    """The schema of each kind of document, by kind."""
    parts = types(matrix)
    about = {
        "$schema": DRAFT,
        "$comment": f"{LICENSE['name']}, {LICENSE['url']}; made on the data of "
        f"{matrix.vocabulary.checked}, whose words it lists.",
    }
    return {
        kind: {**about, "title": kind, **_bundled(document, parts)}
        for kind, document in _documents(matrix).items()
    }


def published(schema: Schema, here: Here) -> Schema:
    """A schema as it is published: with its address as its `$id`, where the site has one."""
    return {"$id": here.file(here.path), **schema} if here.site.address else schema


def types(matrix: Matrix) -> dict[str, Schema]:
    """What the documents are made of, by name."""
    words = matrix.vocabulary
    levels = _word("A level of the vocabulary.", words.levels)
    defaults = _word("A default of the vocabulary.", words.defaults)
    frameworks = matrix.frameworks
    named = {
        "id": _id("The name in addresses and in other documents; it stays."),
        "name": _text("The name as people read it."),
        "category": _word("A category.", words.categories),
        "standing": _word(
            "What the row rests on: programs that ran, its sources alone, or nothing that a source "
            "can settle.",
            ("proven", "sourced", "opinion"),
        ),
        "url": _reference("The row on the site."),
        "document": _reference("The row as a document of its own."),
    }
    return {
        "license": _object(
            "The terms for the text and the data.",
            name={"const": LICENSE["name"], "description": "The short name."},
            identifier={"const": LICENSE["identifier"], "description": "The name that SPDX uses."},
            url={"const": LICENSE["url"], "description": "The terms themselves."},
        ),
        "attribution": _object(
            "Whom to name when you use the data.",
            name=_text("The site's name."),
            url=_reference("The site."),
        ),
        "prose": _object(
            "A text in two forms.",
            text=_text("The words alone."),
            markdown=_text("With inline code, emphasis and links, in Markdown (CommonMark)."),
        ),
        "vocabulary": _object(
            "The words that cells and packages use, in the order of the site.",
            levels=_list(_ref("level"), "What the support of a cell can be."),
            defaults=_list(_ref("default"), "What the default of a cell can be."),
            states=_list(_ref("state"), "What the state of a package can be."),
        ),
        "level": _object(
            "How a framework comes by a feature.",
            **_term(words.levels),
            package=_word("Whether a cell names a package.", ("required", "optional", "never")),
        ),
        "default": _object(
            "Whether a feature works without being turned on.",
            **_term(words.defaults),
            extension=_text("The name for a cell whose feature a package adds."),
        ),
        "state": _object("How a package is looked after.", **_term(words.states)),
        "category": _object(
            "A group of rows.",
            **_term(words.categories),
            url=_reference("Its page on the site."),
            features=_list(_id(), "The ids of its rows.", least=0),
        ),
        "framework": _object(
            "A framework, which is a column of the matrix.",
            id=_word("The name in addresses and in other documents.", frameworks),
            name=_text("The name as people read it."),
            package=_id("The name of its package in the index."),
            document=_reference("The framework as a document of its own."),
            releases=_list(_ref("release"), "The lines that still get fixes, newest first."),
        ),
        "release": _object(
            "A release line.",
            line=_version("The line, such as 5.2."),
            label=_or_null(
                _word("What the line is known as, if anything.", ("newest", "LTS")),
            ),
            version=_version("Its newest version."),
            released=_date("The day of that version."),
            first_released=_date("The day of the line's first version."),
            python=_text("The versions of Python that it supports, in words."),
            bugfixes_until=_or_null(
                _month(
                    "The month in which fixes for other bugs than security and lost data end, if "
                    "one is named."
                )
            ),
            supported_until=_or_null(
                _month("The month in which its security fixes end, if one is promised.")
            ),
            source=_address("The page that says so."),
        ),
        "package": _object(
            "A package that a cell names.",
            id=_id("The name in cells."),
            name=_text("The name as its makers write it."),
            version=_version("The newest version on the day of the check."),
            released=_date("The day of that version."),
            state=_word("A state of the vocabulary.", words.states),
            steward=_text("Who keeps it."),
            about=_ref("prose", "What it does."),
            source=_address("Its own page."),
            url=_reference("Its row on the site."),
        ),
        "listed": _object(
            "A row in short.",
            **named,
            support=_by_framework(frameworks, levels, "The level of each framework."),
        ),
        "owned": _object(
            "A row with one framework's cell.", **named, cell=_ref("cell", "What it has.")
        ),
        "feature": _object(
            "A row of the matrix.",
            **named,
            why=_ref("prose", "Why it matters."),
            proof=_or_null(_ref("proof", "The programs that show it, if there are any.")),
            unproven_because=_or_null(_ref("prose", "Why there are none, where that is said.")),
            cells=_by_framework(frameworks, _ref("cell"), "What each framework has."),
        ),
        "cell": _object(
            "What one framework has of one feature.",
            support=levels,
            default=_or_null(defaults),
            since=_or_null(_version("The version that brought it, if a supported one lacks it.")),
            packages=_list(_id(), "The packages that add it, by id.", least=0),
            note=_ref("prose", "What a level can't say."),
            sources=_list(_address(), "The pages that say so."),
        ),
        "proof": _object(
            "Programs that show a row, and what running them came to.",
            id=_id("The proof's name."),
            url=_or_null(_reference("Its page on the site, if a program passed.")),
            programs=_by_framework(
                frameworks, _reference(), "The program for each framework.", required=False
            ),
            runs=_list(_ref("run"), "By framework, newest line first.", least=0),
        ),
        "run": _object(
            "What came of a program with a release line of its framework.",
            framework=_word("The framework.", frameworks),
            versions={
                "type": "object",
                "description": "The framework and the packages that ran, with their versions.",
                "patternProperties": {"^[a-z0-9]+([._-][a-z0-9]+)*$": _version()},
                "minProperties": 1,
                "additionalProperties": False,
            },
            python=_version("The version of Python."),
            outcome=_word("What the test of the program said.", ("passed", "failed")),
            recorded=_date("The first day with this outcome and these versions."),
        ),
        "question": _object(
            "A question of the flowchart.",
            id=_id("The name that answers lead to."),
            ask=_ref("prose", "The question."),
            help=_ref("prose", "Why it is asked."),
            url=_reference("The question on the site."),
            answers=_list(_ref("answer"), "Two or more."),
        ),
        "answer": _object(
            "An answer.",
            key=_text("The answer as it stands in an address."),
            answer=_text("The answer as people read it."),
            to=_id("The question or the outcome that it leads to."),
        ),
        "outcome": _object(
            "A recommendation.",
            id=_id("The name that answers lead to."),
            verdict=_text("What to take."),
            summary=_ref("prose", "Why, in a sentence."),
            frameworks=_list(
                _word("", frameworks), "The frameworks that it recommends, if any.", least=0
            ),
            because=_list(_ref("reason"), "The cells that it rests on."),
            price=_ref("prose", "What you pay for it."),
            url=_reference("The outcome on the site."),
        ),
        "reason": _object(
            "A row that justifies an outcome, as long as its cells say this.",
            feature=_id("The row."),
            why=_ref("prose", "What follows from it."),
            levels=_by_framework(
                frameworks, levels, "The levels that must hold.", required=False, least=1
            ),
            url=_reference("The row on the site."),
        ),
    }


def _documents(matrix: Matrix) -> dict[str, Schema]:
    return {
        "matrix": _document(
            "The whole matrix: all features with all cells, and what they refer to.",
            vocabulary=_ref("vocabulary", "The words that cells and packages use."),
            categories=_list(_ref("category"), "In the order of the site."),
            frameworks=_list(_ref("framework"), "The columns."),
            packages=_list(_ref("package"), "All packages that cells name.", least=0),
            features=_list(_ref("feature"), "The rows, by category."),
        ),
        "features": _document(
            "All features in short, each with the address of its own document.",
            features=_list(_ref("listed"), "The rows, by category."),
        ),
        "feature": _document(
            "One feature with all its cells.",
            feature=_ref("feature", "The row."),
            packages=_list(_ref("package"), "The packages that its cells name.", least=0),
        ),
        "framework": _document(
            "One framework: its releases, and its cell of every feature.",
            framework=_ref("framework", "The column."),
            features=_list(_ref("owned"), "The rows, by category, with this framework's cell."),
            packages=_list(_ref("package"), "The packages that its cells name.", least=0),
        ),
        "decision": _document(
            "The flowchart: from the root, each answer leads to a question or an outcome.",
            root=_id("The first question."),
            questions=_list(_ref("question"), "In the order of the data."),
            outcomes=_list(_ref("outcome"), "What the answers lead to."),
        ),
    }


def head() -> dict[str, Schema]:
    """The fields that every document has."""
    return {
        "$schema": _reference("The schema of this document."),
        "title": _text("What the document is about."),
        "url": _reference("The page that shows the same to people."),
        "license": _ref("license", "The terms for the text and the data."),
        "attribution": _ref("attribution", "Whom to name when you use the data."),
        "checked": _date("The day on which the data was checked."),
    }


def _document(what: str, **fields: Schema) -> Schema:
    return _object(what, **head(), **fields)


def _bundled(document: Schema, parts: Mapping[str, Schema]) -> Schema:
    """A schema that stands alone: with the types that it uses, and no others."""
    used: dict[str, Schema] = {}
    waiting = list(_references(document))
    while waiting:
        name = waiting.pop(0)
        if name not in used:
            used[name] = parts[name]
            waiting += _references(parts[name])
    defs = {name: schema for name, schema in parts.items() if name in used}
    return {**document, "$defs": defs}


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].removeprefix(DEFS)
        for part in schema.values():
            yield from _references(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _references(part)


def _object(what: str, **fields: Schema) -> Schema:
    return {
        "type": "object",
        "description": what,
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _by_framework(
    frameworks: Iterable[str], schema: Schema, what: str, required: bool = True, least: int = 0
) -> Schema:
    found = _object(what, **dict.fromkeys(frameworks, schema))
    return found if required else {**found, "required": [], "minProperties": least}


def _term(terms: Iterable[str]) -> dict[str, Schema]:
    return {
        "id": _word("The word in the data.", terms),
        "name": _text("The word as people read it."),
        "description": _ref("prose", "What it means."),
    }


def _ref(name: str, what: str = "") -> Schema:
    return _described({"$ref": f"{DEFS}{name}"}, what)


def _list(items: Schema, what: str = "", least: int = 1) -> Schema:
    return _described({"type": "array", "items": items, "minItems": least}, what)


def _or_null(schema: Schema) -> Schema:
    """The same or null; the description stays outside, where a reader looks for it."""
    what = schema.get("description", "")
    inner = {key: value for key, value in schema.items() if key != "description"}
    return _described({"anyOf": [inner, {"type": "null"}]}, what)


def _text(what: str = "") -> Schema:
    return _described({"type": "string", "minLength": 1}, what)


def _word(what: str, words: Iterable[str]) -> Schema:
    return _described({"enum": list(words)}, what)


def _id(what: str = "") -> Schema:
    return _described({"type": "string", "pattern": f"^{ID.form.pattern}$"}, what)


def _version(what: str = "") -> Schema:
    return _described({"type": "string", "pattern": f"^{VERSION.form.pattern}$"}, what)


def _date(what: str = "") -> Schema:
    date = {"type": "string", "format": "date", "pattern": f"^{DATE.form.pattern}$"}
    return _described(date, what)


def _month(what: str = "") -> Schema:
    return _described({"type": "string", "pattern": f"^{MONTH.form.pattern}$"}, what)


def _address(what: str = "") -> Schema:
    return _described({"type": "string", "format": "uri", "pattern": "^https://"}, what)


def _reference(what: str = "") -> Schema:
    """An address of the site: absolute, or relative to the document."""
    reference = {"type": "string", "format": "uri-reference", "pattern": "^[!-~]+$"}
    return _described(reference, what)


def _described(schema: Schema, what: str) -> Schema:
    return {**schema, "description": what} if what else schema
