"""Text and shapes in a few inks on one ground -> a PNG file.

The picture has a palette: for each ink the tones that its edges have. That keeps files small and
drawing fast. Font and layout are Pillow's own, so that a picture is the same on every machine.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

#: The colours of docs/assets/site.css when they are dark.
GROUND = "#0e2f2b"
INKS = {
    "white": "#ffffff",
    "quiet": "#a9b7b6",
    "accent": "#7cd0c2",
    "built-in": "#74d6ab",
    "official-extension": "#8ec1f5",
    "third-party": "#efb765",
    "none": "#ff98a4",
}
#: How many tones an edge has on its way from the ground to the ink.
_TONES = 6
#: How many times larger a shape is drawn than it is shown, for smooth edges.
_FINE = 8
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")


#: The tone of each value that a mask can have, and whether it is seen at all.
_TONE = [round(value * _TONES / 255) for value in range(256)]
_SEEN = [255 if tone else 0 for tone in _TONE]


class Canvas:
    """A picture to draw on. Things drawn must not overlap."""

    def __init__(self, width: int, height: int) -> None:
        self._image = Image.new("L", (width, height))

    def copy(self) -> Canvas:
        """Another picture with the same on it."""
        other = Canvas(*self._image.size)
        other._image.paste(self._image)
        return other

    def text(self, x: int, y: int, line: str, size: int, ink: str, bold: bool = False) -> None:
        """A line of text; y is where it stands on."""
        font, stroke = _font(size), size / 60 if bold else 0
        box = font.getbbox(line, anchor="ls", stroke_width=stroke)
        left, top, right, bottom = (int(edge) for edge in box)
        mask = Image.new("L", (right - left + 2, bottom - top + 2))
        ImageDraw.Draw(mask).text(
            (-left, -top), line, fill=255, font=font, anchor="ls", stroke_width=stroke
        )
        self._paint(*_inked(mask, ink), x + left, y + top)

    def shape(self, x: int, y: int, shape: str, size: int, ink: str) -> None:
        """A mark of a level (see templates/marks.html) or the logo; x and y are its top left."""
        self._paint(*_shape(shape, size, ink), x, y)

    def png(self) -> bytes:
        """The picture as the bytes of a file."""
        picture = self._image.copy()
        picture.putpalette(_palette())
        file = BytesIO()
        picture.save(file, "PNG", compress_level=6)
        return file.getvalue()

    def _paint(self, colours: Image.Image, seen: Image.Image, x: int, y: int) -> None:
        self._image.paste(colours, (x, y), seen)


def drawable(text: str) -> str:
    """A text on one line, in letters that the font has: without accents, `?` for what it lacks."""
    return "".join(map(_drawable, " ".join(text.split())))


def width(text: str, size: int) -> float:
    """How many pixels a text takes."""
    return _font(size).getlength(text)


def wrap(text: str, size: int, room: int, limit: int) -> list[str]:
    """A text in at most `limit` lines; what does not fit is left out, and `…` stands for it."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    more = len(lines) > limit
    lines = lines[:limit]
    return [
        _cut(line, size, room) if width(line, size) > room or (more and line is lines[-1]) else line
        for line in lines
    ]


def _cut(line: str, size: int, room: int) -> str:
    """The beginning of a line that fits, with `…` after it."""
    while line and width(f"{line}…", size) > room:
        line = line[:-1]
    return line.rstrip(" ,.;:") + "…"


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Aileron Regular, which Pillow brings; its author has reserved no rights."""
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType, and has no font of that size")
    return font


@cache
def _drawable(char: str) -> str:
    font = _font(40)
    lacking = bytes(font.getmask("\uffff"))
    wanted = _DASHES.get(char, char)
    # By form, `é` is an `e` and an accent, `½` a 1, a stroke and a 2.
    for text in (wanted, unicodedata.normalize("NFKD", wanted)):
        letters = [letter for letter in text if not unicodedata.combining(letter)]
        if letters and all(bytes(font.getmask(letter)) != lacking for letter in letters):
            return "".join(letters)
    return "" if unicodedata.combining(char) else "?"


@cache
def _shape(shape: str, size: int, ink: str) -> tuple[Image.Image, Image.Image]:
    """A shape in an ink, drawn in the same 16 units as the site's."""
    large = size * _FINE
    mask = Image.new("L", (large, large))
    draw = ImageDraw.Draw(mask)
    unit = large / 16

    def disc(x: float, y: float, radius: float) -> None:
        box = [(at * unit) for at in (x - radius, y - radius, x + radius, y + radius)]
        draw.ellipse(box, fill=255)

    def stroke(points: list[tuple[float, float]], thick: float) -> None:
        scaled = [(x * unit, y * unit) for x, y in points]
        draw.line(scaled, fill=255, width=round(thick * unit), joint="curve")
        for x, y in points:
            disc(x, y, thick / 2)

    def cross(x: float, y: float, arm: float, thick: float) -> None:
        stroke([(x - arm, y - arm), (x + arm, y + arm)], thick)
        stroke([(x - arm, y + arm), (x + arm, y - arm)], thick)

    if shape == "disc":
        disc(8, 8, 7.2)
    elif shape == "square":
        draw.rectangle([1.8 * unit, 1.8 * unit, 14.2 * unit, 14.2 * unit], fill=255)
    elif shape == "diamond":
        stroke([(8, 1.6), (14.4, 8), (8, 14.4), (1.6, 8), (8, 1.6)], 2)
    elif shape == "ring":
        cross(8, 8, 4.5, 2.6)
    elif shape == "logo":
        edges = [unit, unit, 15 * unit, 15 * unit]
        draw.rounded_rectangle(edges, 3.2 * unit, outline=255, width=round(unit))
        for x, y in ((5, 5.5), (5, 10.5), (11, 5.5)):
            disc(x, y, 1.35)
        cross(11, 10.5, 1.15, 1)
    else:
        stroke([(3, 8), (13, 8)], 2.6)
    return _inked(mask.resize((size, size), Image.Resampling.BOX), ink)


def _inked(mask: Image.Image, ink: str) -> tuple[Image.Image, Image.Image]:
    """A mask in an ink, as colours of the palette; and where there is any."""
    first = list(INKS).index(ink) * _TONES
    return mask.point([first + tone for tone in _TONE]), mask.point(_SEEN)


@cache
def _palette() -> list[int]:
    """The ground, then for each ink the tones on the way to it."""
    ground = _rgb(GROUND)
    colours = [ground]
    for ink in map(_rgb, INKS.values()):
        for tone in range(1, _TONES + 1):
            colours.append(
                tuple(
                    round(low + (high - low) * tone / _TONES)
                    for low, high in zip(ground, ink, strict=True)
                )
            )
    return [value for colour in colours for value in colour]


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
