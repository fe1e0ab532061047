"""Run programs in copies of a process that has imported what most of them import."""

import atexit
import multiprocessing
import os
import runpy
import subprocess
import sys
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

#: The process, which imports what takes long, and keeps no settings when it is.
SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload(
    [
        *("django.contrib.auth", "django.core.asgi", "django.core.management", "django.core.wsgi"),
        *("django.db.models", "django.forms", "django.template", "django.test", "django.urls"),
        *("flask.cli", "fastapi.testclient", "sqlmodel"),
    ]
)


def become(program: str, printed: list[str], path: list[str]) -> None:
    """Run a program as an interpreter that starts with it would."""
    for descriptor, file in enumerate((os.devnull, *printed)):
        os.dup2(os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT), descriptor)
    sys.argv, sys.path[:], sys.warnoptions[:] = [program], path, ["ignore"]
    warnings.simplefilter("ignore")
    try:
        runpy.run_path(program, run_name="__main__")
    finally:
        atexit._run_exitfuncs()  # which multiprocessing leaves out


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program; end it after some minutes."""
    installed = [each for each in sys.path if each.startswith((sys.prefix, sys.base_prefix))]
    path = [str(Path(program).parent), *installed]
    with TemporaryDirectory() as folder:
        printed = [str(Path(folder, name)) for name in ("output", "errors")]
        process = SERVER.Process(target=become, args=(program, printed, path))
        process.start()
        process.join(180)
        process.kill()
        process.join()
        texts = [Path(file).read_text("utf-8") for file in printed]
        return subprocess.CompletedProcess(program, process.exitcode, *texts)
