"""The stack builder: what a project needs -> what each framework has, and what to install."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from comparison.fields.version import order
from comparison.model.matrix import OFF, Cell, Feature, Framework, Level, Release
from comparison.model.needs import Needs
from comparison.model.proofs import Proofs
from comparison.project import Comparison
from comparison.render.templating import Renderer

Packages = tuple[str, ...]


class Part(NamedTuple):
    """A row as a framework has it in a release line, and the ways to install what it needs."""

    row: Feature
    cell: Cell
    level: Level
    #: Alternative sets of packages to install, of those that proofs ran with.
    options: tuple[Packages, ...]

    @property
    def together(self) -> bool:
        """Return whether several packages are installed together."""
        return any(len(option) > 1 for option in self.options)

    @property
    def group(self) -> str:
        """Return the list that it belongs to: `on`, `off`, `added` or `lacking`."""
        if self.level.built_in:
            return "off" if self.cell.default == OFF else "on"
        return "added" if self.level.added else "lacking"


class Column(NamedTuple):
    """A release line of a framework: its parts by row, and the versions that proofs ran with."""

    framework: Framework
    release: Release
    parts: Mapping[str, Part]
    versions: Mapping[str, str]

    @property
    def id(self) -> str:
        """Return the framework and the line, as addresses name them."""
        return f"{self.framework.id}-{self.release.line}"

    def grouped(self, rows: Iterable[str], group: str) -> list[Part]:
        """Return the parts of rows that belong to a list."""
        return [self.parts[row] for row in rows if self.parts[row].group == group]

    def packages(self, rows: Iterable[str]) -> list[str]:
        """Return the packages that rows need, without the framework."""
        return chosen(self.parts[row] for row in rows)

    def requirements(self, rows: Iterable[str]) -> list[str]:
        """Return what to install for rows, as lines of a requirements.txt."""
        names = [self.framework.package, *self.packages(rows)]
        return [f"{name}=={self.versions[name]}" for name in names]


def chosen(parts: Iterable[Part]) -> list[str]:
    """Return packages that meet the needs of parts, as few as a greedy choice finds, sorted.

    Until all needs are met, take the option that meets most of those still open; break ties by
    the fewest new packages, then by order. docs/assets/stack.js does the same.
    """
    taken: set[str] = set()
    waiting = [part for part in parts if part.options]

    def waiting_after(best: Packages) -> list[Part]:
        there = taken.union(best)
        return [part for part in waiting if not any(map(there.issuperset, part.options))]

    while waiting:
        options = [option for part in waiting for option in part.options]
        best = min(options, key=lambda each: (len(waiting_after(each)), len({*each} - taken)))
        waiting = waiting_after(best)
        taken.update(best)
    return sorted(taken)


def columns(data: Comparison) -> list[Column]:
    """Return the release lines that proofs ran with, framework by framework, newest first."""
    found = []
    rows = [row for _, rows in data.matrix.parts() for row in rows]
    for framework in data.matrix.frameworks.values():
        for release in framework.releases:
            versions = _versions(data.proofs, framework.id, release.line)
            if framework.package not in versions:
                continue
            parts = {}
            for row in rows:
                cell = row.cells[framework.id]
                level = data.matrix.level_in(cell, release)
                options = _options(data.needs, row, framework.id, level)
                tried = tuple(option for option in options if versions.keys() >= set(option))
                parts[row.id] = Part(row, cell, level, tried)
            found.append(Column(framework, release, parts, versions))
    return found


def _versions(proofs: Proofs, framework: str, line: str) -> dict[str, str]:
    """Return the newest version of each package that a proof passed with, in a line."""
    found: dict[str, str] = {}
    for proof in proofs.values():
        run = proof.runs.get(framework, {}).get(line)
        if run and run.outcome == "passed":
            for name, version in run.versions.items():
                found[name] = max(found.get(name, version), version, key=order)
    return found


def _options(needs: Needs, row: Feature, framework: str, level: Level) -> list[Packages]:
    """Return the alternatives that add a row at a level, each the packages of one installation."""
    cell = row.cells[framework]
    if together := needs.together.get((row.id, framework, level.id != cell.support)):
        return [together]
    return [(name,) for name in cell.packages] if level.added else []


def first_choice(data: Comparison, feature: str, framework: str) -> Packages:
    """Return what to install for a row with the newest line of a framework: the first option."""
    row = data.matrix.features[feature]
    level = data.matrix.vocabulary.levels[row.cells[framework].support]
    return next(iter(_options(data.needs, row, framework, level)), ())


def builder(renderer: Renderer) -> Markup:
    """Render the form to tick rows and choose presets, and the lists of every release line.

    docs/assets/stack.js shows what is ticked; without it, the presets are finished sections.
    """
    return renderer.html("stack.html", columns=columns(renderer.data))


def preset_sections(renderer: Renderer) -> str:
    """Render each preset as it stands in the newest line of every framework."""
    matrix = renderer.data.matrix
    newest = {each.framework.id: each for each in reversed(columns(renderer.data))}
    shown = [newest[name] for name in matrix.frameworks if name in newest]
    return "\n\n".join(
        renderer.section(
            f"### {preset.name}",
            preset.id,
            "stack_preset.html",
            preset=preset,
            rows=[row for row in preset.needs(matrix) if row in shown[0].parts],
            columns=shown,
        )
        for preset in renderer.data.needs.presets.values()
    )
