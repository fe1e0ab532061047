"""The decision -> a chooser, a drawing, an outline and a section per outcome.

The drawing is laid out by Graphviz, as the package graphviz-pure brings it: a program without
dependencies that writes the same bytes on every platform. Colours and fonts are left to the style
sheet, so that the drawing follows the site's palette.
"""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
import textwrap
from xml.etree import ElementTree

from markupsafe import Markup

from comparison.data.files import DECISION
from comparison.fields.markup import Link
from comparison.model.decision import Decision, Outcome
from comparison.model.matrix import Matrix
from comparison.render.inline import find
from comparison.render.templating import render
from comparison.repository import Repository

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
#: Presentation that the style sheet decides.
_STYLE = ("fill", "stroke", "font-family", "font-size", "font-weight", "stroke-width")
#: Characters in a line of a box.
_WIDTH = 24
#: How long the layout may take.
_SECONDS = 60


class NotDrawn(RuntimeError):
    """The layout program is missing, failed, or took too long."""


def drawing(decision: Decision) -> Markup:
    """Render the decision as inline SVG; boxes link to their question or outcome on the page.

    Raises NotDrawn where the layout fails.
    """
    return render("drawing.html", svg=Markup(_svg(_layout(_graph(decision)))))


def chooser(matrix: Matrix, decision: Decision, link: Link) -> Markup:
    """Render the questions one at a time, each a target that the answers before it link to.

    docs/assets/choose.js adds what needs a script: the way so far, the result, the record.
    """
    return render("chooser.html", matrix=matrix, decision=decision, link=link)


def answered(decision: Decision, link: Link, text: str, answers: str) -> Markup:
    """Link to the chooser as some answers leave it: `server=yes existing=no`.

    Raises Unknown for a question or an answer that is not there.
    """
    for pair in answers.split():
        name, _, key = pair.partition("=")
        question = find(decision.questions, name, "question")
        find({answer.key: answer for answer in question.answers}, key, f"answer to '{name}'")
    target = f"{link('choose.md')}?{'&'.join(answers.split())}"
    return Markup('<a href="{}">{}</a>').format(target, text)


def outline(decision: Decision, link: Link, repository: Repository) -> Markup:
    """Render the decision as nested lists, for narrow screens, paper and screen readers."""
    return render(
        "outline.html", decision=decision, link=link, path=DECISION, repository=repository
    )


def outcome(matrix: Matrix, found: Outcome, link: Link, repository: Repository) -> Markup:
    """Render an outcome: what to take, the cells that say so, and the price."""
    return render(
        "outcome.html",
        outcome=found,
        matrix=matrix,
        link=link,
        path=DECISION,
        repository=repository,
    )


def _graph(decision: Decision) -> str:
    """Write the decision in the DOT language."""
    lines = [
        "digraph decision {",
        "graph [rankdir=TB nodesep=0.25 ranksep=0.4 bgcolor=transparent pad=0.1];",
        'node [shape=box fontname="Arial" fontsize=13 margin="0.12,0.07"];',
        'edge [fontname="Arial" fontsize=12 arrowsize=0.7];',
    ]
    for question in decision.questions.values():
        lines.append(_node(question.id, question.ask.plain, "question"))
    for outcome in decision.outcomes.values():
        lines.append(_node(outcome.id, outcome.verdict, "outcome"))
    for question in decision.questions.values():
        for answer in question.answers:
            edge = f"{_quoted(question.id)} -> {_quoted(answer.to)}"
            label = _quoted(f" {answer.answer} ")
            lines.append(f'{edge} [label={label} class="{question.id}={answer.key}"]')
    return "\n".join([*lines, "}"])


def _node(name: str, label: str, kind: str) -> str:
    text = r"\n".join(_escaped(line) for line in textwrap.wrap(label, _WIDTH))
    style = "rounded" if kind == "question" else "solid"
    return (
        f'{_quoted(name)} [label="{text}" class="{kind}" style="{style}" URL={_quoted("#" + name)}]'
    )


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    """Escape a string of DOT, where a backslash or an ampersand would start an escape."""
    return text.replace("\\", "\\\\").replace('"', r"\"").replace("&", "&amp;")


def _layout(graph: str) -> str:
    """Lay out the graph as SVG."""
    program = shutil.which("graphviz-pure", path=sysconfig.get_path("scripts")) or "graphviz-pure"
    try:
        done = subprocess.run(
            [program, "-Tsvg"],
            input=graph,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
        )
    except OSError as error:
        what = f"graphviz-pure can't be run: {error.strerror}; 'make site' installs it"
        raise NotDrawn(what) from None
    except subprocess.TimeoutExpired:
        raise NotDrawn(f"graphviz-pure took more than {_SECONDS} seconds") from None
    if done.returncode or not done.stdout:
        raise NotDrawn(f"graphviz-pure could not draw the decision: {done.stderr.strip()}")
    return done.stdout


def _svg(text: str) -> str:
    """Adapt the SVG for a page: it scales, and leaves looks to the style sheet."""
    ElementTree.register_namespace("", _SVG)
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - what our own layout program wrote
    except ElementTree.ParseError as error:
        raise NotDrawn(f"graphviz-pure wrote no SVG: {error}") from None
    for element in root.iter():
        for name in _STYLE:
            element.attrib.pop(name, None)
        href = element.attrib.pop(f"{{{_XLINK}}}href", None)
        for name in [name for name in element.attrib if name.startswith("{")]:
            del element.attrib[name]
        if href is not None:
            element.set("href", href)
        element.attrib.pop("id", None)
        for child in list(element):
            if child.tag in (f"{{{_SVG}}}title", f"{{{_SVG}}}polygon") and _is_noise(
                element, child
            ):
                element.remove(child)
    width = float(root.attrib.pop("width").removesuffix("pt"))
    root.attrib.pop("height")
    root.set("width", f"{width * 4 / 3:.0f}")
    root.set("role", "group")
    root.set("aria-label", "Flowchart; the outline below says the same in words")
    return ElementTree.tostring(root, encoding="unicode")


def _is_noise(parent: ElementTree.Element, child: ElementTree.Element) -> bool:
    """Find titles, which repeat ids as tooltips, and the polygon of the background."""
    return child.tag.endswith("title") or parent.get("class") == "graph"
