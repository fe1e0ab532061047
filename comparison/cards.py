"""A page's title and the rows that it is about -> the picture that links to it are shown with."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from comparison.canvas import INKS, Canvas, drawable, width, wrap
from comparison.model import Cell, Feature, Matrix, Vocabulary

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
#: Stands between the steps of a place.
WAY = " \u203a "
ROOM = WIDTH - 2 * MARGIN
#: A title takes the first of these sizes in which it needs no more lines than that.
TITLES = ((84, 1), (72, 2), (60, 3))
#: More frameworks than that would leave the words no room.
STRIPS = 4
SMALLEST_MARK, LARGEST_MARK = 6, 26


class Strip(NamedTuple):
    """What one framework has: level and shape for each row, and for a single row its words."""

    name: str
    marks: tuple[tuple[str, str], ...]
    words: str


class Card(NamedTuple):
    """What stands on a card; the place is where its page stands within the site."""

    site: str
    place: str
    title: str
    text: str
    strips: tuple[Strip, ...]


def rows_of(matrix: Matrix, page: str) -> list[Feature]:
    """The rows that a page is about, by its file below docs/: a category's, a proof's, or all."""
    folder, _, name = page.removesuffix(".md").rpartition("/")
    if folder == "proofs":
        return [row for row in matrix.rows() if row.proof == name]
    if folder == "compare" and name in matrix.vocabulary.categories:
        return matrix.rows(name)
    return matrix.rows()


def strips(matrix: Matrix, rows: Iterable[Feature]) -> tuple[Strip, ...]:
    """Rows of the matrix as marks, a strip a framework."""
    rows, words = list(rows), matrix.vocabulary
    found = []
    for framework in matrix.frameworks.values():
        cells = [row.cells[framework.id] for row in rows]
        said = _words(cells[0], words) if len(cells) == 1 else ""
        marks = tuple((str(cell.support), str(words.levels[cell.support].shape)) for cell in cells)
        found.append(Strip(framework.name, marks, said))
    return tuple(found)


def alt(card: Card) -> str:
    """A card in words, for those who don't see it."""
    said = [f"{strip.name}: {strip.words}" for strip in card.strips if strip.words]
    return ". ".join([card.title, *said, card.site])


def draw(card: Card) -> bytes:
    """A card as the bytes of a PNG file."""
    canvas = _ground(card.site).copy()
    shown = card.strips[:STRIPS]
    step = 58 if len(shown) <= 2 else 42
    top = HEIGHT - 50 - step * (len(shown) - 1)
    column = max((width(drawable(strip.name), 30) for strip in shown), default=0)
    for number, strip in enumerate(shown):
        _draw_strip(canvas, strip, MARGIN + math.ceil(column) + 28, top + number * step)

    at = 136
    if card.place:
        at = 172
        canvas.text(MARGIN, at, drawable(card.place), 28, "accent")
    size, lines = _title(drawable(card.title))
    at += 12
    for line in lines:
        at += round(size * 1.14)
        canvas.text(MARGIN, at - round(size * 0.14), line, size, "white", bold=True)
    at += 50
    for line in wrap(drawable(card.text), 32, ROOM, max(0, (top - 64 - at) // 42 + 1)):
        canvas.text(MARGIN, at, line, 32, "quiet")
        at += 42
    return canvas.png()


def _words(cell: Cell, words: Vocabulary) -> str:
    """What a cell says in short: its level, and whether it is on."""
    level = words.levels[cell.support]
    if not cell.default:
        return level.name
    default = words.defaults[cell.default]
    return f"{level.name}, {default.extension if level.added else default.name}"


@cache
def _ground(site: str) -> Canvas:
    """What all cards of a site have: the logo and the name."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.shape(MARGIN, 48, "logo", 64, "white")
    canvas.text(MARGIN + 86, 92, _line(site, 36, ROOM - 86), 36, "white")
    return canvas


def _title(title: str) -> tuple[int, list[str]]:
    """The size of a title, and its lines."""
    for size, limit in TITLES:
        if len(wrap(title, size, ROOM, limit + 1)) <= limit:
            break
    return size, wrap(title, size, ROOM, limit)


def _draw_strip(canvas: Canvas, strip: Strip, left: int, base: int) -> None:
    """A framework's name with its marks beside it, which stand on a line."""
    canvas.text(MARGIN, base, drawable(strip.name), 30, "white")
    room = WIDTH - MARGIN - left
    marks = strip.marks[:: math.ceil(len(strip.marks) * SMALLEST_MARK / room) or 1]
    pitch = min(room / max(1, len(marks)), LARGEST_MARK * 1.4)
    size = round(pitch * 0.72)
    for number, (level, shape) in enumerate(marks):
        x = left + round(number * pitch)
        canvas.shape(x, base - 11 - size // 2, shape, size, level if level in INKS else "quiet")
    if strip.words:
        level = strip.marks[0][0]
        ink = level if level in INKS else "quiet"
        canvas.text(left + LARGEST_MARK + 14, base, drawable(strip.words), 30, ink)


def _line(text: str, size: int, room: int) -> str:
    return "".join(wrap(drawable(text), size, room, 1))
