"""The description of the published documents -> a page about them, in Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from comparison.export import openapi, schemas
from comparison.export.site import API
from comparison.fields.markup import Link
from comparison.model.matrix import Matrix
from comparison.render.templating import render

#: What the formats of JSON Schema are called on the page.
_FORMATS = {"date": "date", "uri": "address", "uri-reference": "reference"}


def sections(matrix: Matrix, link: Link, keep: Callable[[str], str]) -> str:
    """A section for each address with the fields of its document, then one for each type."""
    documents = schemas.schemas(matrix)
    parts = []
    for path, item in openapi.paths(matrix).items():
        operation = item["get"]
        ids = item["parameters"][0]["schema"]["enum"] if "parameters" in item else []
        example = f"{API}{path}".replace("{id}", ids[0] if ids else "")
        document = documents.get(operation["operationId"], {"properties": {}})
        html = render(
            "operation.html",
            operation=operation,
            address=f"/{API}{path}",
            example=link(example),
            ids=ids,
            fields=_fields(
                {
                    name: schema
                    for name, schema in document["properties"].items()
                    if name not in schemas.head()
                }
            ),
        )
        parts += [f"## {operation['summary']} {{ #{operation['operationId']} }}", keep(html)]
    parts += ["## In every document { #head }", _table("every document", schemas.head(), keep)]
    parts.append("## Types { #types }")
    for name, schema in schemas.types(matrix).items():
        parts.append(f"### {name.capitalize()} {{ #type-{name} }}")
        parts.append(keep(render("type.html", what=schema["description"])))
        parts.append(_table(name, schema["properties"], keep))
    return "\n\n".join(parts)


def _table(caption: str, properties: dict[str, Any], keep: Callable[[str], str]) -> str:
    return keep(render("fields.html", caption=caption, fields=_fields(properties)))


def _fields(properties: dict[str, Any]) -> list[tuple[str, Markup, str]]:
    """The fields: name, kind of value, and what it means."""
    return [
        (name, _kind(schema), schema.get("description", "")) for name, schema in properties.items()
    ]


def _kind(schema: dict[str, Any]) -> Markup:
    """What a value may be, in words."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(schemas.DEFS)
        return Markup('<a href="#type-{}">{}</a>').format(name, name)
    if "anyOf" in schema:
        return Markup("{} or null").format(_kind(schema["anyOf"][0]))
    if "const" in schema:
        return Markup("<code>{}</code>").format(schema["const"])
    if "enum" in schema:
        return Markup(", ").join(Markup("<code>{}</code>").format(word) for word in schema["enum"])
    if schema["type"] == "array":
        return Markup("list of {}").format(_kind(schema["items"]))
    if "patternProperties" in schema:
        (value,) = schema["patternProperties"].values()
        return Markup("by name: {}").format(_kind(value))
    if schema["type"] == "object":
        first = next(iter(schema["properties"].values()))
        return Markup("by framework: {}").format(_kind(first))
    return escape(_FORMATS.get(schema.get("format", ""), "text"))
