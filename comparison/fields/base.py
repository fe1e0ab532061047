"""What all models share: strict fields, the place each was read from, lists and columns."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, create_model
from pydantic_core import core_schema

from comparison.data.document import Document, Location
from comparison.fields.patterns import Id
from comparison.fields.text import fault

#: More than any list within a record has.
MAX_ITEMS = 1000

T = TypeVar("T")
K = TypeVar("K")
E = TypeVar("E", bound="Entry")


class Model(BaseModel):
    """A record of the data, which knows where it is written."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )
    _document: Document = PrivateAttr()
    _location: Location = PrivateAttr()
    _line: int = PrivateAttr()

    def report(
        self, field: str, what: str, hint: str = "", *within: str | int, key: bool = False
    ) -> None:
        """Report a problem with a field, a value within it, or with "" the whole record.

        key: report it at the key of the value.
        """
        location = (*self._location, field, *within) if field else self._location
        self._document.report(location, what, hint, key)

    @property
    def path(self) -> str:
        """Return the file that the record is written in."""
        return self._document.path

    @property
    def line_number(self) -> int:
        """Return the line of the record's id, else that of its start."""
        return self._line


class Entry(Model):
    """A record with an id."""

    id: Id
    """The name in addresses and in other files; it stays."""


#: In place of the names of the fields that were given, a set for each model.
_UNUSED: set[str] = set()


def locate(value: Any, document: Document, location: Location = ()) -> None:
    """Record in a model, and in all models within it, where it was read."""
    if isinstance(value, Model):
        value._document, value._location = document, location
        value._line = document.get(location).line
        object.__setattr__(value, "__pydantic_fields_set__", _UNUSED)
        for name, field in type(value).model_fields.items():
            locate(getattr(value, name), document, (*location, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            locate(item, document, (*location, index))
    elif isinstance(value, dict):
        for index, (key, item) in enumerate(value.items()):  # entries are a list in the file
            locate(item, document, (*location, index if isinstance(item, Entry) else key))


def _bounded(value: Any) -> Any:
    """Return a value; raise a fault for a list that is too long."""
    if isinstance(value, list) and len(value) > MAX_ITEMS:
        raise fault(f"{len(value)} items; at most {MAX_ITEMS}")
    return value


class _OrOne:
    """An annotation: in a file, one item may stand for a list."""

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        found: dict[str, Any] = handler(schema)
        return {"anyOf": [found["items"], found]} if handler.mode == "validation" else found


class _ById:
    """An annotation: a list of entries, read into a mapping by their ids."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        item = handler.generate_schema(get_args(source)[1])
        items = core_schema.tuple_variable_schema(item, min_length=1)
        return core_schema.no_info_after_validator_function(
            by_id,
            core_schema.no_info_before_validator_function(_bounded, items),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda entries: tuple(entries.values()), return_schema=items
            ),
        )


def by_id(entries: Iterable[E]) -> dict[str, E]:
    """Return entries by their ids, in their order.

    An id that comes again gets a number, so that its entry is checked as well.
    """
    found: dict[str, E] = {}
    for entry in entries:
        found[f"{entry.id} {len(found)}" if entry.id in found else entry.id] = entry
    return found


_SOME = Field(min_length=1), BeforeValidator(_bounded)
ListOf = Annotated[tuple[T, ...], *_SOME]
#: A list, for which one text may stand.
OneOrMore = Annotated[
    tuple[T, ...],
    *_SOME,
    BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
    _OrOne(),
]
MappingOf = Annotated[dict[K, T], Field(min_length=1)]
ById = Annotated[dict[str, T], _ById()]

M = TypeVar("M", bound=Model)


def with_columns(model: type[M], columns: Iterable[str], kind: Any, default: Any = ...) -> type[M]:
    """Return a model with a field for each framework, by alias, since an id may be any word."""
    fields: dict[str, Any] = {
        f"column_{index}": (kind, Field(default, alias=name, title=name))
        for index, name in enumerate(columns)
    }
    return create_model(model.__name__, __base__=model, __doc__=model.__doc__, **fields)


def with_types(model: type[M], **types: Any) -> type[M]:
    """Return a model with other types for some of its fields."""
    fields: dict[str, Any] = {
        name: (type_, Field(description=model.model_fields[name].description))
        for name, type_ in types.items()
    }
    return create_model(model.__name__, __base__=model, __doc__=model.__doc__, **fields)


def columns_of(record: Model) -> Mapping[str, Any]:
    """Return the values of the fields that `with_columns` added, by framework, where present."""
    return {
        field.alias: value
        for name, field in type(record).model_fields.items()
        if field.alias and (value := getattr(record, name)) is not None
    }
