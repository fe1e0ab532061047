"""Publishes the schemas of the data files below /schema/, as a MkDocs hook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> None:
    """Called by MkDocs with the files of docs/: the schemas join them, made anew."""
    if "macros" not in config.plugins:
        return  # pages without data, such as those that tools/bench.py compares with
    # Here, because macros.py puts the library on the path, and renews it with each build.
    from comparison import schema

    known, _ = schema.names(Path(config.config_file_path).parent)
    for name, text in schema.documents(known).items():
        files.append(File.generated(config, f"schema/{name}", content=text))
