"""What the stack builder says to install can be installed together, and imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from comparison import Comparison
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
UV = [sys.executable, "-m", "uv", "--quiet"]


@pytest.fixture(params=["django", "flask", "fastapi"])
def largest(request: pytest.FixtureRequest, data: Comparison) -> list[str]:
    """What to install for all parts, with the newest line that this Python can have."""
    columns = stack.columns(data)
    old = sys.version_info < (3, 12)
    column = [each for each in columns if each.framework.id == request.param][-1 if old else 0]
    wanted = column.requirements(column.parts)
    assert len(wanted) > 5
    return wanted


def test_the_parts_of_the_largest_stack_go_together(largest: list[str]) -> None:
    resolve = [*UV, "pip", "compile", "--no-sources", "-"]
    wanted = "\n".join(largest)
    subprocess.run(
        resolve, input=wanted, text=True, check=True, stdout=subprocess.DEVNULL, timeout=120
    )


@pytest.mark.slow
def test_the_largest_stack_can_be_installed(largest: list[str], tmp_path: Path) -> None:
    install = [f"--with={line}" for line in largest]
    run = [*UV, "run", "--no-project", "--isolated", "--python", sys.executable, *install]
    names = [line.partition("==")[0] for line in largest]
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "django.conf.global_settings"}
    command = [*run, "python", "-c", IMPORTS, *names]
    subprocess.run(command, check=True, timeout=420, cwd=tmp_path, env=settings)
