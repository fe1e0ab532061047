"""Publish the schemas of the data files below /schema/, as a MkDocs hook."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> None:
    """Called by MkDocs with the files of docs/: the schemas join them, made anew."""
    if "macros" not in config.plugins:
        return  # pages without data, such as those that tools/bench.py compares with
    # Here, because macros.py puts the library on the path, and renews it with each build.
    from comparison.model import schemas

    found: Any = config.plugins["macros"]
    for name, text in schemas.documents(found.comparison.known).items():
        files.append(File.generated(config, f"schema/{name}", content=text))
