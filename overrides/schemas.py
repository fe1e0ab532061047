"""Publishes the schemas of the data files below /schema/, as a MkDocs hook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from comparison.schema import FOLDER


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> None:
    """Called by MkDocs with the files of docs/: the schemas join them as they stand in data/."""
    for file in sorted((Path(config.config_file_path).parent / FOLDER).glob("*.json")):
        files.append(File.generated(config, f"schema/{file.name}", abs_src_path=str(file)))
