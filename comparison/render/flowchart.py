"""The decision -> a drawing of it; its other forms are templates.

The drawing is laid out by Graphviz, as the package graphviz-pure brings it: a program without
dependencies that writes the same bytes on every platform. Colours and fonts are left to the style
sheet, so that the drawing follows the site's palette.
"""

import shutil
import subprocess
import sysconfig
from xml.etree import ElementTree

from markupsafe import Markup

from comparison.data.problems import Refused
from comparison.render.inline import find
from comparison.render.templating import Renderer

_SVG = "http://www.w3.org/2000/svg"
#: The attributes that stay; the style sheet decides the rest.
_KEPT = frozenset(("class", "d", "href", "points", "text-anchor", "transform", "viewBox", "x", "y"))


def drawing(renderer: Renderer) -> Markup:
    """Render the decision as inline SVG; boxes link to their question or outcome on the page."""
    svg = _adapted(_layout(renderer.html("flowchart.dot")))
    return renderer.html("drawing.html", svg=Markup(svg))


def starts(renderer: Renderer, *cards: str) -> Markup:
    """Render typical projects with their results: all as a list, or those named as cards.

    Each card is named by the ids of one or more starts. Raises Unknown for an id that is not there.
    """
    known = renderer.data.decision.starts
    named = [[find(known, id, "start") for id in card.split()] for card in cards]
    return renderer.html("starts.html", cards=named)


def _layout(graph: str) -> str:
    """Lay out the graph as SVG. Raises Refused where the program is missing, fails or hangs."""
    program = shutil.which("graphviz-pure", path=sysconfig.get_path("scripts")) or "graphviz-pure"
    try:
        done = subprocess.run(
            [program, "-Tsvg"],
            input=graph,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        said = str(getattr(error, "stderr", "") or error).strip()
        raise Refused(f"graphviz-pure can't draw the decision: {said}") from None
    return done.stdout


def _adapted(text: str) -> str:
    """Adapt the SVG for a page: it scales, leaves looks to the style sheet, and has no tooltips."""
    ElementTree.register_namespace("", _SVG)
    text = text.replace(" xlink:href=", " href=")
    root = ElementTree.fromstring(text)  # noqa: S314 - what our own layout program wrote
    width = float(root.attrib["width"].removesuffix("pt"))
    for element in root.iter():
        for name in element.attrib.keys() - _KEPT:
            del element.attrib[name]
        for title in element.findall(f"{{{_SVG}}}title"):
            element.remove(title)
    root.set("width", f"{width * 4 / 3:.0f}")
    root.set("role", "group")
    root.set("aria-label", "Flowchart; the outline below says the same in words")
    return ElementTree.tostring(root, encoding="unicode")
