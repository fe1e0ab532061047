"""Publishes the licences of what others made and the site contains, as a MkDocs hook.

What Material brings and no page uses is left out, so that it needs no licence.
"""

from __future__ import annotations

from importlib.metadata import distribution

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

#: The published text of a licence, by the end of its path in the package that brings it.
TEXTS = {
    "material.txt": "licenses/LICENSE",
    "material-design-icons.txt": "templates/.icons/material/LICENSE",
    "font-awesome.txt": "templates/.icons/fontawesome/LICENSE.txt",
}
#: For searching in other languages than English, which loads none of it.
UNUSED = "assets/javascripts/lunr/"


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Called by MkDocs with all files of the site."""
    unused = [file for file in files if file.src_uri.startswith(UNUSED)]
    if not unused or config.plugins["material/search"].config.lang not in (None, ["en"]):
        raise PluginError(f"hooks/licences.py: is {UNUSED} still there, and still not used?")
    for file in unused:
        files.remove(file)
    for name, path in TEXTS.items():
        files.append(File.generated(config, f"assets/licences/{name}", content=text(path)))


def text(path: str) -> str:
    """The text of a file that Material's package brings."""
    for file in distribution("mkdocs-material").files or []:
        if file.as_posix().endswith(f"/{path}"):
            return file.read_text("utf-8")
    raise PluginError(f"hooks/licences.py: mkdocs-material brings no {path}")
