"""Find what in a finished page would run, or load, anything but the site's own files.

A page is read as browsers read it, with all that templates and plugins have written.
"""

import base64
import hashlib
import re
from collections.abc import Container, Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser

from comparison.data.urls import is_host, is_within_site

#: Elements that load, style or rewrite a page.
_FORBIDDEN = """
animate animatetransform applet audio base embed fencedframe foreignobject frame frameset iframe
math object portal set style use video
"""
FORBIDDEN = frozenset(_FORBIDDEN.split())
#: Attributes that load from an address, and all that hold one.
LOADING = frozenset(
    ("action", "background", "data", "formaction", "manifest", "ping", "poster", "src", "srcset")
)
ADDRESSES = LOADING | {"cite", "href", "xlink:href"}
#: Types of scripts that hold data and don't run.
DATA = frozenset(("application/json", "application/ld+json"))
#: What Material's first script has in it of a page: where the root of the site is.
_SCOPE = re.compile(r'(?<=^__md_scope=new URL\(")[\w./~-]*(?="\,location\))', re.ASCII)


def digest(script: str) -> str:
    """Return the hash of a script, as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def known_by(script: str) -> str:
    """Return the hash of a script without what differs from page to page."""
    return digest(_SCOPE.sub("", script, count=1))


def faults(html: str, known: Container[str], scripts: set[str] | None = None) -> Iterator[str]:
    """Return what a page may not hold, in words; add the hashes of its inline scripts to a set.

    `known` are the hashes by which the scripts that it may hold are known.
    """
    ids: set[str] = set()
    document = LexborHTMLParser(html)
    assert document.root
    for node in document.root.traverse():
        tag = str(node.tag).lower()  # within SVG some have capitals
        attributes = {name: value or "" for name, value in node.attributes.items()}
        if tag in FORBIDDEN:
            yield f"the element <{tag}>"
        if tag == "meta" and "http-equiv" in attributes:
            yield f"<meta http-equiv='{attributes['http-equiv']}'>"
        if tag == "script" and "src" not in attributes and attributes.get("type") not in DATA:
            script = node.text()
            if scripts is not None:
                scripts.add(digest(script))
            if known_by(script) not in known:
                yield f"a script that is not known: {known_by(script)} {script[:40]!r}"
        if tag == "template":  # whose contents the tree leaves out
            yield from faults(re.sub(r"^<template[^>]*>|</template>$", "", node.html or ""), known)
        if (id_ := attributes.get("id")) in ids:
            yield f"duplicate id '{id_}'"
        elif id_ is not None:
            ids.add(id_)
        for name, value in attributes.items():
            runs = name.startswith("on") or name in ("style", "srcdoc")
            if runs or (name in ADDRESSES and _leads_away(tag, name, attributes)):
                yield f'the {"attribute" if runs else "address"} {name}="{value[:80]}" of <{tag}>'


def _leads_away(tag: str, name: str, attributes: Mapping[str, str]) -> bool:
    """Return whether an attribute is an address that a page may not lead to or not load from."""
    address = attributes[name]
    if is_within_site(address):
        return False
    link = tag == "link" and name == "href" and attributes.get("rel") != "canonical"
    return link or name in LOADING or not is_host(address)
