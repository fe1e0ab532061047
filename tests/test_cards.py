"""The cards that links to pages are shown with: what stands on them, and how they are drawn."""

from __future__ import annotations

import re
import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image
from project import ROOT, read

from comparison import canvas, cards
from comparison.canvas import Canvas, drawable, width, wrap
from comparison.cards import Card, Strip

MATRIX = read(ROOT).matrix
CARD = Card(
    "Working with Web Frameworks",
    "Compare",
    "Security",
    "Which protections Django and Flask have, and which of them are on.",
    cards.strips(MATRIX, MATRIX.rows("security")),
)


def opened(card: Card) -> Image.Image:
    return Image.open(BytesIO(cards.draw(card)))


def lowest(image: Image.Image, ink: str, above: int) -> int:
    """The lowest line of pixels in the full tone of an ink, of those above one."""
    wanted = canvas._rgb(canvas.INKS[ink])
    pixels = image.convert("RGB").crop((0, 0, cards.WIDTH, above))
    found = [
        at // pixels.width
        for at, colour in enumerate(pixels.get_flattened_data())
        if colour == wanted
    ]
    return max(found, default=0)


def test_a_card_is_a_small_png_of_the_size_that_is_asked_for() -> None:
    image = opened(CARD)
    assert (image.format, image.mode, image.size) == ("PNG", "P", (1200, 630))
    assert len(cards.draw(CARD)) < 20_000


def test_a_card_has_the_same_bytes_in_another_process() -> None:
    program = (
        "import hashlib, sys; sys.path.insert(0, 'tests')\n"
        "from test_cards import CARD, cards\n"
        "print(hashlib.sha256(cards.draw(CARD)).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


@pytest.mark.parametrize("field", ["site", "place", "title", "text", "strips"])
def test_everything_on_a_card_can_be_seen(field: str) -> None:
    without: Card = CARD._replace(**{field: () if field == "strips" else ""})
    assert cards.draw(without) != cards.draw(CARD)


def test_the_colours_are_those_of_the_site_when_it_is_dark() -> None:
    sheet = (ROOT / "docs" / "assets" / "site.css").read_text("utf-8")
    dark = sheet.partition('[data-md-color-scheme="slate"] {')[2].partition("}")[0]
    colours = dict(re.findall(r"--([\w-]+): (#\w+);", dark))
    assert colours["md-primary-fg-color--dark"] == canvas.GROUND
    assert canvas.INKS["quiet"] == colours["quiet"]
    assert canvas.INKS["accent"] == colours["md-typeset-a-color"]
    levels = {name: colours[f"level-{name}"] for name in MATRIX.vocabulary.levels}
    assert levels.items() <= (canvas.INKS | {"not-applicable": canvas.INKS["quiet"]}).items()


def test_each_ink_can_be_read_on_the_ground() -> None:
    def light(colour: str) -> float:
        parts = [value / 255 for value in bytes.fromhex(colour[1:])]
        red, green, blue = (
            v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for name, ink in canvas.INKS.items():
        assert (light(ink) + 0.05) / (light(canvas.GROUND) + 0.05) >= 4.5, name


def test_letters_that_the_font_lacks_lose_their_accents_or_become_question_marks() -> None:
    assert drawable("Café naïve \u2013 10 → \xbd…") == "Cafe naive - 10 ? 1\u20442…"
    assert drawable("cafe\u0301") == "cafe"
    assert drawable("框架 → x") == "?? ? x"
    assert drawable(" a\n\tb\u200b ") == "a b?"


def test_every_title_and_description_of_a_page_can_be_drawn_as_it_is() -> None:
    for file in (ROOT / "docs").rglob("*.md"):
        for text in re.findall(r"(?m)^(?:title|description): (.*)$", file.read_text("utf-8")):
            assert drawable(text) == text, file


def test_what_is_drawn_has_no_box_for_a_lacking_letter() -> None:
    def letter(char: str) -> bytes:
        drawn = Canvas(60, 60)
        drawn.text(10, 50, char, 40, "white")
        return drawn.png()

    box = letter("\uffff")
    assert letter("框") == box
    assert letter(drawable("框")) == letter("?") != box


def test_a_text_is_wrapped_between_words_and_loses_none() -> None:
    text = "Which protections exist, and which of them are on in a new project of your own"
    lines = wrap(text, 32, 300, 99)
    assert len(lines) > 2
    assert " ".join(lines) == text
    assert all(width(line, 32) <= 300 for line in lines)


def test_what_is_left_out_of_a_text_is_marked() -> None:
    lines = wrap("one two three four five six seven eight", 32, 130, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(width(line, 32) <= 130 for line in lines)
    (word,) = wrap("a" * 100, 32, 130, 2)
    assert word.endswith("…")
    assert width(word, 32) <= 130
    assert wrap("anything", 32, 130, 0) == []
    assert wrap("", 32, 130, 2) == []


@pytest.mark.parametrize("words", [1, 4, 9, 60])
def test_a_title_of_any_length_leaves_room_for_the_marks(words: str) -> None:
    title = " ".join(["frameworks"] * words)
    strips = CARD.strips
    top = cards.HEIGHT - 50 - 58 * (len(strips) - 1) - 30  # above the first strip's letters
    image = opened(CARD._replace(title=title, text="words " * 60))
    assert 100 < lowest(image, "white", above=top) < top - 30
    assert lowest(image, "quiet", above=top) < top - 4


def test_pages_of_a_category_or_a_proof_show_its_rows_and_other_pages_all() -> None:
    assert cards.rows_of(MATRIX, "compare/security.md") == MATRIX.rows("security")
    assert [row.id for row in cards.rows_of(MATRIX, "proofs/csrf.md")] == ["csrf"]
    for page in ("index.md", "proofs.md", "compare/index.md", "security.md"):
        assert cards.rows_of(MATRIX, page) == MATRIX.rows()


def test_a_strip_has_the_marks_of_the_cells_and_words_for_a_single_one() -> None:
    rows = MATRIX.rows("security")
    for strip, framework in zip(
        cards.strips(MATRIX, rows), MATRIX.frameworks.values(), strict=True
    ):
        levels = [row.cells[framework.id].support for row in rows]
        assert strip.name == framework.name
        assert [level for level, _ in strip.marks] == levels
        assert strip.words == ""
    django, flask = cards.strips(MATRIX, [MATRIX.features["csrf"]])
    assert (django.words, flask.words) == (
        "Built in, on by default",
        "Third-party extension, on once set up",
    )
    assert cards.alt(CARD._replace(strips=(django,))) == (
        "Security. Django: Built in, on by default. Working with Web Frameworks"
    )


def test_each_level_has_a_shape_of_its_own() -> None:
    drawn = set()
    for level in MATRIX.vocabulary.levels.values():
        picture = Canvas(16, 16)
        picture.shape(0, 0, str(level.shape), 16, "white")
        drawn.add(picture.png())
    assert len(drawn) == len(MATRIX.vocabulary.levels)


def test_many_frameworks_and_rows_and_a_level_without_a_colour_can_be_drawn() -> None:
    many = tuple(Strip(f"Framework {n}", (("new", "star"),) * 5000, "") for n in range(9))
    assert opened(CARD._replace(strips=many)).size == (1200, 630)
    assert opened(CARD._replace(strips=(Strip("None", (), ""),))).size == (1200, 630)
