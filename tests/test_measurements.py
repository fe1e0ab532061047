"""The record of measurements is right, as new as the data, and drawn; no time is asserted."""

from __future__ import annotations

import json
import platform
import re
import sys
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import django.conf
import pytest
from installed import pins, required
from lxml import etree, html
from project import ROOT, SMALL, read, renderer, words

import comparison
from comparison.data.files import MEASUREMENTS, dump
from comparison.fields.version import order
from comparison.model import measurements
from comparison.render import measurement_tables
from comparison.render.inline import Unknown
from comparison.render.templating import render
from tools import measure
from tools.footprint import own_lines

sys.path.append(str(ROOT / "tests" / "proofs"))

from proving import line_of

RUNS = read(ROOT).measurements
MATRIX = read(ROOT).matrix


def figures(run: measurements.Run, name: str) -> dict[str, measurements.Bar]:
    (found,) = (part for part in run.measures if part.id == name)
    return {str(bar.framework): bar for bar in found.bars}


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.line)
def test_the_record_is_of_what_the_data_and_the_programs_have(run: measurements.Run) -> None:
    remedy = f"run 'make measure' with Python {run.python.rpartition('.')[0]}"
    for name, measured in run.versions.items():
        named = [release.version for release in MATRIX.frameworks[name].releases]
        what = f"{MEASUREMENTS}:{run.line_number}: {name} {measured} is in no line of the data"
        assert measured in named, f"{what}; {remedy}"
    (newest,) = (r.version for r in MATRIX.frameworks["django"].releases if r.line == run.line)
    assert run.versions["django"] == newest, f"{MEASUREMENTS}: not Django {newest}; {remedy}"
    for name, bar in figures(run, "lines").items():
        assert int(bar.value) == own_lines(measure.program_of(name), ".py"), remedy


def test_both_locked_lines_have_the_same_measures_and_bars() -> None:
    lines = {str(pin.specifier)[2:].rpartition(".")[0] for pin in pins() if pin.name == "django"}
    assert {run.line for run in RUNS} == lines, "run 'make measure' with each Python"
    one, other = (
        [
            (part.id, part.unit, bar.framework, bar.variant)
            for part in run.measures
            for bar in part.bars
        ]
        for run in RUNS
    )
    assert one == other, "run 'make measure' with each Python"


def test_a_fresh_count_of_packages_gives_the_record() -> None:
    python = platform.python_version().rpartition(".")[0]
    here = [run for run in RUNS if run.python.rpartition(".")[0] == python]
    if not here:
        pytest.skip(f"nothing is recorded with Python {python}")
    (run,) = here
    assert run.line == line_of(MATRIX.frameworks["django"])
    for name, bar in figures(run, "distributions").items():
        brought = required(name)
        remedy = "run 'make measure' with this Python"
        assert bar.detail == ", ".join(map(" ".join, sorted(brought.items()))), remedy
        assert int(bar.value) == len(brought), remedy


def test_rows_of_the_matrix_say_what_was_measured() -> None:
    for name, packages in figures(RUNS[0], "distributions").items():
        cell = MATRIX.features["footprint"].cells[name]
        note = cell.note.plain
        assert note.startswith(f"{packages.value} packages "), f"{cell.line_number}: {note}"
        for part in ("megabytes", "compiled"):
            size = float(figures(RUNS[0], part)[name].value)
            said = f"{size:.0f} MB" if size >= 10 else f"{size:.1f} MB"
            assert said in note, f"data/features/deployment.yml:{cell.line_number}: not {said}"


def test_a_new_project_has_the_seven_middleware() -> None:
    folder = Path(django.conf.__file__).parent / "project_template" / "project_name"
    settings = (folder / "settings.py-tpl").read_text("utf-8")
    middleware = settings.partition("MIDDLEWARE = [")[2].partition("]")[0]
    assert len(re.findall(r"(?m)^ +['\"][\w.]+['\"],$", middleware)) == 7
    assert "seven middleware" in (ROOT / "docs" / "measured.md").read_text("utf-8")
    assert "7 middleware" in MATRIX.features["overhead"].cells["django"].note.plain


def test_a_program_is_counted_without_its_trial_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = '"""Two\nlines."""\n\nimport a\n\n# why\na()  # b\n\nif __name__ == "":\n c\n'
    (tmp_path / "x_app.py").write_text(program)
    monkeypatch.setattr(measure, "ONE_FILE", tmp_path)
    assert own_lines(measure.program_of("x"), ".py") == 2
    assert measure.imports(measure.program_of("x")) == "import a"


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


SPREAD = {"low": 1, "high": 2}
MORE = {"framework": "alpha", "variant": "more", "value": 1234.5, "spread": SPREAD, "ratio": 2.5}
BARS = [
    MORE | {"ratio_spread": SPREAD, "detail": "with more"},
    {"framework": "beta", "base": True, "value": 500, "ratio": 1},
]
MACHINE = {"system": "Linux", "architecture": "x86_64", "processor": "A & < B", "cores": 1}
RUN = {
    "line": "5.10",
    "recorded": "2026-11-01",
    "python": "3.13.0",
    "versions": {"alpha": "5.10.1", "beta": "3.1.3"},
    "machine": MACHINE | {"memory": 2},
    "load": {"start": 0.5, "end": 0.25},
    "turns": 9,
    "measures": [{"id": "time", "name": "Time & < x", "unit": "µs", "bars": BARS}],
}
OLDER = {"line": "5.2", "python": "3.11.7", "versions": {"alpha": "5.2.9", "beta": "3.1.3"}}


def recorded(small: Path, *runs: dict[str, Any]) -> comparison.Comparison:
    (small / MEASUREMENTS).write_text(dump(runs), "utf-8")
    return read(small)


def test_chart_and_table_say_the_same_newest_line_first(small: Path) -> None:
    data = recorded(small, RUN | OLDER, RUN)
    with pytest.raises(Unknown, match="there is no measure 'tiem'; did you mean 'time'"):
        measurement_tables.measured(renderer(data), "tiem")
    block = html.fromstring(measurement_tables.measured(renderer(data), "time"))
    (table,) = block.xpath("table[caption]")
    assert words(table) == (
        "Time & < x: medians, with the range of the middle half of the turns "
        "WithMedianTimes Beta Python 3.13.0, 9 turns "
        "Alpha 5.10.1, more with more1,234.5 µs 1 to 22.5 1 to 2 Beta 3.1.3500 µsbase "
        "Python 3.11.7, 9 turns "
        "Alpha 5.2.9, more with more1,234.5 µs 1 to 22.5 1 to 2 Beta 3.1.3500 µsbase"
    )
    drawn = [text.text for text in block.xpath(".//svg/text")]
    assert drawn[:3] == ["Python 3.13.0", "Alpha 5.10.1, more", "1,234.5 µs"]
    assert len(block.xpath(".//svg//rect")) == 4
    on = html.fromstring(measurement_tables.measured_on(renderer(recorded(small, RUN))))
    assert words(on) == (
        "Alpha 5.10.1, Beta 3.1.3 with Python 3.13.0, on 1 November 2026: A & < B, 1 core, "
        "2 GB of memory, Linux (x86_64), 9 turns, load 0.5 before and 0.25 after."
    )


SVG = "{http://www.w3.org/2000/svg}"


def draw(*groups: list[float], name: str = "Time") -> Any:
    """A chart with a group a list of figures, each of a framework of its own."""
    found = []
    for python, values in enumerate(groups):
        bars = [SimpleNamespace(framework=at, value=value) for at, value in enumerate(values)]
        found.append((SimpleNamespace(python=python), SimpleNamespace(bars=bars, unit=name)))
    text = render(
        "bars.html",
        found=found,
        measure=SimpleNamespace(name=name),
        frameworks=list(range(9)),
        values=[value for values in groups for value in values],
        label=lambda bar, _: f"{name} {bar.framework}",
        number=str,
    )
    return etree.fromstring(text.encode())


@pytest.mark.parametrize(
    ("groups", "shares"),
    [([[200, 50], [100, 0]], [1, 0.25, 0.5, 0]), ([[3, 3]], [1, 1]), ([[0, 0]], [0, 0])],
)
def test_bars_share_a_scale_and_nothing_overlaps(
    groups: list[list[float]], shares: list[float]
) -> None:
    chart = draw(*groups)
    bars = list(chart.iter(f"{SVG}rect"))
    assert [float(bar.get("width")[:-1]) for bar in bars] == [70 * share for share in shares]
    feet = [float(bar.get("y")[:-2]) + float(bar.get("height")[:-2]) for bar in bars]
    texts = [text for text in chart.iter(f"{SVG}text") if text.get("class") != "bars-figure"]
    places = [float(text.get("y")[:-2]) for text in texts]
    assert all(below - above > 1 for above, below in pairwise(places))
    assert max(feet) < float(chart.get("height")[:-2])


def test_every_bar_has_a_pattern_of_its_own() -> None:
    bars = draw([1.0] * 5).findall(f"{SVG}g")
    drawn = [
        str([(part.get("fill"), part.get("stroke-dasharray")) for part in bar]) for bar in bars
    ]
    assert drawn[4] == drawn[0]
    assert len({bar.get("class") for bar in bars}) == len(set(drawn)) == 4


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


def test_text_is_escaped() -> None:
    attack = '</text><script>x</script>"&<'
    chart = draw([1], name=attack)
    assert chart.findtext(f"{SVG}title") == f"{attack}: bar chart"
    texts = [text.text for text in chart.iter(f"{SVG}text")]
    assert texts == ["Python 0", f"{attack} 0", f"1 {attack}"]
