"""A real `mkdocs serve` on loopback, and what it answers."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from project import ROOT

#: Seconds within which a server must have started, or shown what changed.
PATIENCE = 30


class Server(NamedTuple):
    """A server that runs: its port, the folder it serves, and the file of what it says."""

    port: int
    folder: Path
    said: Path

    def get(self, path: str = "/") -> tuple[int, str]:
        """The status and text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def until(self, wanted: Callable[[int, str], bool], path: str = "/") -> str:
        """The text of the first answer that is wanted; fails where none comes."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            status, text = self.get(path)
            if wanted(status, text):
                return text
            time.sleep(0.2)
        raise AssertionError(f"the last answer was {status}: {text}\n{self.said.read_text()}")


@contextmanager
def served(project: Path, work: Path) -> Iterator[Server]:
    """Serve a project with the hook that shows problems; stopped at the end."""
    (project / "overrides").mkdir()
    shutil.copy(ROOT / "overrides" / "serving.py", project / "overrides")
    (project / "overrides" / "main.html").write_text('{% extends "base.html" %}\n')
    with (project / "mkdocs.yml").open("a") as config:
        config.write("hooks: [overrides/serving.py]\nwatch: [data, overrides, macros.py]\n")
    text = (project / "mkdocs.yml").read_text()
    text = text.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n")
    (project / "mkdocs.yml").write_text(text)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (work / "served").mkdir(parents=True)
    said = work / "said.txt"
    with said.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env={
                **os.environ,
                "PYTHONUNBUFFERED": "1",
                "NO_MKDOCS_2_WARNING": "1",
                "TMPDIR": str(work / "served"),
            },
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        end = time.monotonic() + PATIENCE
        while "Serving on" not in said.read_text():
            assert process.poll() is None, said.read_text()
            assert time.monotonic() < end, said.read_text()
            time.sleep(0.05)
        (folder,) = (work / "served").glob("mkdocs_*")
        yield Server(port, folder, said)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
