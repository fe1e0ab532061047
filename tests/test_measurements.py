"""The record of measurements is right, as new as the data, and drawn; no time is asserted."""

import json
import platform
from pathlib import Path

import pytest
from cases import FOLDER
from installed import required
from lxml import html
from project import ROOT, SMALL, read, renderer, words
from proving import line_of

from comparison.data.files import MEASUREMENTS, dump
from comparison.fields.version import order
from comparison.model import measurements
from comparison.render import tables
from comparison.render.inline import Unknown
from comparison.render.templating import render
from tools import measure
from tools.footprint import own_lines

RUNS = read(ROOT).measurements
MATRIX = read(ROOT).matrix


def figures(run: measurements.Run, name: str) -> dict[str, measurements.Bar]:
    (found,) = (part for part in run.measures if part.id == name)
    return {str(bar.framework): bar for bar in found.bars}


def remedy(run: measurements.Run) -> str:
    python = run.python.rpartition(".")[0]
    return f"{MEASUREMENTS}:{run.line_number}: run 'make measure' with Python {python}"


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.line)
def test_the_record_is_of_what_the_data_and_the_programs_have(run: measurements.Run) -> None:
    for name, measured in run.versions.items():
        named = [release.version for release in MATRIX.frameworks[name].releases]
        assert measured in named, remedy(run)
    (newest,) = (r.version for r in MATRIX.frameworks["django"].releases if r.line == run.line)
    assert run.versions["django"] == newest, remedy(run)
    for name, bar in figures(run, "lines").items():
        assert int(bar.value) == own_lines(measure.program_of(name), ".py"), remedy(run)


def test_a_fresh_count_of_packages_gives_the_record() -> None:
    python = platform.python_version().rpartition(".")[0]
    run = next((run for run in RUNS if run.python.rpartition(".")[0] == python), None)
    if run is None:
        pytest.skip(f"nothing is recorded with Python {python}")
    assert run.line == line_of(MATRIX.frameworks["django"])
    for name, bar in figures(run, "distributions").items():
        brought = required(name)
        assert bar.detail == ", ".join(map(" ".join, sorted(brought.items()))), remedy(run)
        assert int(bar.value) == len(brought), remedy(run)


def test_a_program_is_counted_without_its_trial_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = '"""Two\nlines."""\n\nimport a\n\n# why\na()  # b\n\nif __name__ == "":\n c\n'
    (tmp_path / "x_app.py").write_text(program)
    monkeypatch.setattr(measure, "ONE_FILE", tmp_path)
    assert own_lines(measure.program_of("x"), ".py") == 2


def test_ratios_are_taken_turn_by_turn() -> None:
    """A turn on a busy machine doubles both, and leaves their ratio."""
    one, base = measure.Bar("django", measure.NONE), measure.Bar("flask")
    found, other = measure.bars({one: [20, 40, 22], base: [10, 20, 10]})
    assert found == {
        "framework": "django",
        "variant": "no middleware",
        "value": 22,
        "spread": {"low": 21, "high": 31},
        "ratio": 2,
        "ratio_spread": {"low": 2, "high": 2.1},
    }
    assert (other["base"], other["value"], other["ratio"]) == (True, 10, 1)
    assert measure.bars({measure.Bar("django"): [3], measure.Bar("flask"): [7]}) == [
        {"framework": "django", "value": 3, "ratio": 0.429},
        {"framework": "flask", "base": True, "value": 7, "ratio": 1},
    ]


def test_a_run_replaces_that_of_its_line_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(measure, "ROOT", tmp_path)
    file = tmp_path / MEASUREMENTS
    file.parent.mkdir()
    file.write_text("[]")
    for run in ({"line": "10.0", "n": 1}, {"line": "5.2", "n": 2}, {"line": "10.0", "n": 3}):
        measure.record(run)
    assert json.loads(file.read_text()) == [{"line": "5.2", "n": 2}, {"line": "10.0", "n": 3}]
    written = (ROOT / MEASUREMENTS).read_text("utf-8")
    runs = sorted(json.loads(written), key=lambda run: order(run["line"]))
    assert dump(runs) == written


#: A run of a small project, with signs to be escaped, a variant and a note.
RUN = next((FOLDER / "base").rglob("measurements.json")).read_text("utf-8")
for plain, more in {
    '"Made up"': '"A & < B"',
    '"Time"': '"Time & < x"',
    '"value": 3.5': '"variant": "& < more", "detail": "with more", "value": 1234.5',
}.items():
    RUN = RUN.replace(plain, more)
OLDER = {"line": "5.2", "python": "3.11.7", "versions": {"alpha": "5.2.9", "beta": "3.1.3"}}


def test_chart_and_table_say_the_same_newest_line_first(small: Path) -> None:
    (run,) = json.loads(RUN)
    (small / MEASUREMENTS).write_text(dump([run | OLDER, run]), "utf-8")
    shown = renderer(read(small))
    with pytest.raises(Unknown, match="there is no measure 'tiem'; did you mean 'time'"):
        tables.measured(shown, "tiem")
    text = tables.measured(shown, "time")
    assert "& <" not in text
    block = html.fromstring(text)
    (table,) = block.xpath("table[caption]")
    assert words(table) == (
        "Time & < x: medians, with the range of the middle half of the turns "
        "WithMedianTimes Beta Python 3.13.0, 9 turns "
        "Alpha 5.10.1, & < more with more1,234.5 ms 1 to 22 1 to 2 Beta 3.1.32 msbase "
        "Python 3.11.7, 9 turns "
        "Alpha 5.2.9, & < more with more1,234.5 ms 1 to 22 1 to 2 Beta 3.1.32 msbase"
    )
    assert block.xpath(".//svg/text/text()")[:3] == [
        *("Python 3.13.0", "Alpha 5.10.1, & < more", "1,234.5 ms")
    ]
    assert block.xpath("string(.//svg/title)") == "Time & < x: bar chart"
    # All on one scale, to 70 % of the width, and each framework with its own pattern.
    assert block.xpath(".//svg//rect/@width") == ["70.0%", "0.112%"] * 2
    assert block.xpath(".//svg/g/@class") == ["bar bar-solid", "bar bar-striped"] * 2
    on = "Alpha 5.10.1, Beta 3.1.3 with Python 3.13.0, on 1 November 2026: A & < B, 1 core, "
    on += "2 GB of memory, Linux (x86_64), 9 turns, load 0.5 before and 0.25 after."
    assert on in words(html.fromstring(tables.measured_on(shown)))


def test_a_line_is_drawn_from_its_first_release_to_its_end() -> None:
    page = html.fromstring(render("releases.html", matrix=read(SMALL).matrix))
    drawn = {
        line.findtext(".//b"): [
            (bar.get("class"), *(float(bar.get(name)) for name in ("x", "width")))
            for bar in line.iter("rect")
        ]
        for line in page.find_class("timeline")[0].iter("li")
    }
    # In months from January 2024 on; the data was checked in November 2026.
    assert drawn == {
        None: [],
        "Alpha 5.10": [("bugfixes", 32, 3), ("security", 35, 10)],
        "Alpha 5.2 LTS": [("bugfixes", 15, 19), ("security", 34, 18)],
        "Beta 3.1": [("bugfixes", 10, 25), ("open", 35, 25)],
    }
