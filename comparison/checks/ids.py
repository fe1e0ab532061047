"""Check that ids are unique within their list, and texts within theirs."""

from collections.abc import Iterable

from comparison.data import files
from comparison.data.document import Document, Fields, Location

#: The keys that lead to a list; lists within the items of one list share a scope.
Scope = tuple[str | int, ...]
#: By list and id, where the id came first.
Seen = dict[tuple[Scope, str], str]


def check_ids(documents: Iterable[Document]) -> None:
    """Report ids that come again in the same list; the files of the rows hold one list."""
    seen: Seen = {}
    for document in documents:
        scope = "" if document.path.startswith(files.FEATURES) else document.path
        _check(document, document.value, (scope,), (), seen)


def _check(document: Document, value: object, scope: Scope, location: Location, seen: Seen) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, (dict, list)):
                _check(document, item, (*scope, key), (*location, key), seen)
        return
    texts = set()
    for index, item in enumerate(value if isinstance(value, list) else ()):
        at = (*location, index)
        if isinstance(item, str):
            if item in texts:
                document.report(at, f"'{item}' again", "once is enough")
            texts.add(item)
            continue
        id_ = item.get("id") if isinstance(item, Fields) else None
        if isinstance(id_, str):
            place = f"{document.path}:{item.line}"
            first = seen.setdefault((scope, id_), place)
            if first is not place:
                document.report((*at, "id"), f"duplicate id '{id_}'", f"first at {first}")
        _check(document, item, scope if isinstance(id_, str) else (*scope, index), at, seen)
