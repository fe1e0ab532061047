"""JSON Schemas (2020-12) of the documents, made from the models that they are made of.

They are strict, so that what nobody described is refused, and list the words of the data.
"""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from comparison.data.files import dump
from comparison.export.addresses import API, SiteAddresses
from comparison.export.document_types import COMPLETE, DOCUMENTS, License
from comparison.fields.text import KNOWN
from comparison.project import Comparison

_generated = cache(lambda type_: type_.model_json_schema(mode="serialization"))
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas(data: Comparison, site: SiteAddresses) -> dict[str, Callable[[], str]]:
    """Return what makes the schema of each kind of document, by its path below the site's root."""
    return {f"{API}/schema/{kind}.json": partial(_schema, data, site, kind) for kind in DOCUMENTS}


def _schema(data: Comparison, site: SiteAddresses, kind: str) -> str:
    license_, path = License.of(), f"{API}/schema/{kind}.json"
    comment = (
        f"{license_.name}, {license_.url}; made on the data of {data.matrix.vocabulary.checked}, "
        "whose words it lists."
    )
    id_ = {"$id": site.links_from(path)(f"/{path}")} if site.address else {}
    schema = _listed(_generated(DOCUMENTS[kind]), data)
    return dump({"$schema": DRAFT, "$comment": comment, **id_, **schema})


def _listed(value: Any, data: Comparison) -> Any:
    """List the ids of a kind where a schema names the kind; leave titles of fields out."""
    if isinstance(value, list):
        return [_listed(item, data) for item in value]
    if not isinstance(value, dict):
        return value
    found = {
        key: _listed(item, data)
        for key, item in value.items()
        # What may be left out of the data is an empty list; and a field may be named `title`.
        if key not in ("default", "title", "minItems") or isinstance(item, dict)
    }
    if kind := found.pop(KNOWN, ""):
        return {**found, "enum": list(data.known[kind])}
    if "patternProperties" in found:
        found["additionalProperties"] = False
    if names := found.pop("propertyNames", {}).get("enum"):
        item = found.pop("additionalProperties")
        required = {"required": names} if found.pop(COMPLETE, False) else {}
        properties = {"properties": dict.fromkeys(names, item), **required}
        return {**found, **properties, "additionalProperties": False}
    return found
