"""The documents that are published: what the models of the data say, with addresses.

Within version 1 of the folder fields can be added; none goes or changes its meaning.
"""

from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import Field, PlainSerializer, WithJsonSchema

from comparison.export.addresses import API
from comparison.fields import patterns
from comparison.fields.base import Entry, MappingOf, Model
from comparison.fields.markup import Prose
from comparison.fields.text import Inline, OneLine
from comparison.model.decision import Outcome, Question
from comparison.model.matrix import Cell, Framework, Package, Term, Vocabulary

T = TypeVar("T")


#: An address of the site, absolute or relative to the document: the context of a serialization
#: makes it from a target, as SiteAddresses.links_from takes it.
Address = Annotated[
    str,
    PlainSerializer(lambda target, info: info.context(target), return_type=str),
    WithJsonSchema({"type": "string", "format": "uri-reference", "pattern": "^[!-~]+$"}),
]
#: Marks a mapping that has every key, which JSON Schema could not tell from its type.
COMPLETE = "x-complete"
#: A value for each framework.
Columns = Annotated[dict[patterns.FrameworkId, T], Field(json_schema_extra={COMPLETE: True})]


class Published(Model):
    """A part of a document; what a record of the data has of it is taken from there.

    The default of an address is made from the record: "#{0.id}" leads to its row.
    """

    @classmethod
    def of(cls, record: Any = None, **more: Any) -> Self:
        """Return the part of a record, which has been checked, with more fields."""
        found = {name: getattr(record, name) for name in cls.model_fields if hasattr(record, name)}
        texts = {name: field.default for name, field in cls.model_fields.items()}
        made = {name: text.format(record) for name, text in texts.items() if isinstance(text, str)}
        return cls.model_construct(**made | found | more)


class License(Published):
    """The terms for the text and the data."""

    name: Literal["CC BY-SA 4.0"] = "CC BY-SA 4.0"
    identifier: Literal["CC-BY-SA-4.0"] = "CC-BY-SA-4.0"
    """The name that SPDX uses."""
    url: Literal["https://creativecommons.org/licenses/by-sa/4.0/"] = (
        "https://creativecommons.org/licenses/by-sa/4.0/"
    )


class Attribution(Published):
    """Whom to name when you use the data."""

    name: Annotated[str, OneLine()]
    url: Address


class Document(Published):
    """What every document says of itself."""

    schema_: Address = Field(alias="$schema")
    title: Annotated[str, OneLine()]
    url: Address
    """The page that shows the same to people."""
    license: License
    attribution: Attribution
    checked: patterns.Date
    """The day on which the data was checked."""


class PublishedCategory(Term, Published):
    """A group of rows."""

    url: Address = "compare/{0.id}.md"
    features: tuple[patterns.FeatureId, ...]


class PublishedFramework(Framework, Published):
    """A framework, which is a column of the matrix."""

    document: Address = f"/{API}/frameworks/{{0.id}}.json"


class PublishedPackage(Package, Published):
    """A package that a cell names."""

    url: Address = "packages.md#{0.id}"


class RowInShort(Published, Entry):
    """What is said of a row wherever it is listed."""

    name: Annotated[str, OneLine(60)]
    category: Annotated[str, patterns.Reference("category")]
    standing: Literal["proven", "sourced", "opinion"]
    """What it rests on: programs that ran, its sources alone, or nothing a source can settle."""
    url: Address = "#{0.id}"
    document: Address = f"/{API}/features/{{0.id}}.json"


class ListedRow(RowInShort):
    """A row in short."""

    support: Columns[patterns.LevelId]
    """The level of each framework."""


class OwnedRow(RowInShort):
    """A row with one framework's cell."""

    cell: Cell


class PublishedRun(Published):
    """What came of a program with a release line of its framework."""

    framework: patterns.FrameworkId
    versions: MappingOf[patterns.PackageName, patterns.Version]
    """The framework and the packages that ran."""
    python: patterns.Version
    outcome: Literal["passed", "failed"]
    recorded: patterns.Date
    """The first day with this outcome and these versions."""


class PublishedProof(Published, Entry):
    """Programs that show a row, and what running them came to."""

    url: Address | None
    """Its page, if a program passed."""
    programs: dict[patterns.FrameworkId, Address]
    """The program of each framework."""
    runs: tuple[PublishedRun, ...]
    """By framework, newest line first."""


class PublishedRow(RowInShort):
    """A row of the matrix."""

    why: Annotated[Prose, Inline()]
    proof: PublishedProof | None
    unproven_because: Annotated[Prose, Inline()] | None
    cells: Columns[Cell]
    """What each framework has."""


class PublishedQuestion(Question, Published):
    """A question of the flowchart."""

    fact: bool
    url: Address = "choose.md#{0.id}"


class PublishedReason(Published):
    """A row that justifies an outcome, as long as its cells have these levels."""

    feature: patterns.FeatureId
    when: MappingOf[patterns.Id, Annotated[str, OneLine(40)]] | None
    """The answers by question that it belongs to."""
    why: Annotated[Prose, Inline()]
    """What follows from it."""
    levels: MappingOf[patterns.FrameworkId, patterns.LevelId]
    """The levels that must hold."""
    url: Address = "#{0.feature}"


class PublishedOutcome(Outcome, Published):
    """A recommendation."""

    url: Address = "choose.md#{0.id}"
    because: tuple[PublishedReason, ...]  # type: ignore[assignment]


class MatrixDocument(Document):
    """The whole matrix: all features with all cells, and what they refer to."""

    vocabulary: Vocabulary
    categories: tuple[PublishedCategory, ...]
    frameworks: tuple[PublishedFramework, ...]
    packages: tuple[PublishedPackage, ...]
    features: tuple[PublishedRow, ...]
    """The rows, by category."""


class FeaturesDocument(Document):
    """All features in short, each with the address of its own document."""

    features: tuple[ListedRow, ...]


class FeatureDocument(Document):
    """One feature with all its cells, and the packages that these name."""

    feature: PublishedRow
    packages: tuple[PublishedPackage, ...]


class FrameworkDocument(Document):
    """One framework: its releases, its cell of every feature, and the packages that these name."""

    framework: PublishedFramework
    features: tuple[OwnedRow, ...]
    packages: tuple[PublishedPackage, ...]


class DecisionDocument(Document):
    """The flowchart: from the root, each answer leads to a question or an outcome."""

    root: patterns.Id
    questions: tuple[PublishedQuestion, ...]
    outcomes: tuple[PublishedOutcome, ...]


#: The kinds of documents.
DOCUMENTS: dict[str, type[Document]] = {
    "matrix": MatrixDocument,
    "features": FeaturesDocument,
    "feature": FeatureDocument,
    "framework": FrameworkDocument,
    "decision": DecisionDocument,
}
