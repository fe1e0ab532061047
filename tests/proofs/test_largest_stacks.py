"""What the stack builder says to install can be installed together, and imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from proving import ROOT

import comparison
from comparison.render import stack

#: Import each top-level module of the distributions named.
IMPORTS = """
import importlib.metadata as metadata, importlib.util, sys
modules = metadata.packages_distributions()

def canonical(name):
    return name.lower().replace("_", "-").replace(".", "-")

for name in sys.argv[1:]:
    mine = [module for module, names in modules.items() if name in map(canonical, names)]
    # Some list files that are not there.
    mine = [module for module in mine if module.isidentifier() and importlib.util.find_spec(module)]
    assert mine, name
    for module in mine:
        if not module.startswith("_"):
            try:
                importlib.import_module(module)
            except ImportError as error:
                assert "sqlalchemy[asyncio]" in str(error), error  # for asynchronous sites alone
"""


@pytest.mark.parametrize("framework", ["django", "flask", "fastapi"])
def test_the_largest_stack_can_be_installed(framework: str, tmp_path: Path) -> None:
    found, _ = comparison.read(ROOT, quotes=False)
    assert found
    columns = stack.columns(found.matrix, found.needs, found.proofs)
    old = sys.version_info < (3, 12)
    column = [each for each in columns if each.framework.id == framework][-1 if old else 0]
    wanted = column.requirements(column.parts)
    assert len(wanted) > 5
    uv = [sys.executable, "-m", "uv", "--quiet"]
    subprocess.run([*uv, "venv", "--python", sys.executable, tmp_path], check=True, timeout=120)
    python = tmp_path / "bin" / "python"
    install = [*uv, "pip", "install", "--python", python, "--no-sources", *wanted]
    subprocess.run(install, check=True, timeout=300)
    names = [line.partition("==")[0] for line in wanted]
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "django.conf.global_settings"}
    command = [python, "-c", IMPORTS, *names]
    subprocess.run(command, check=True, timeout=120, cwd=tmp_path, env=settings)
