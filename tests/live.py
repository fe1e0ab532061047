"""A real `mkdocs serve` on loopback, and what it answers."""

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx2
import small_site
from project import ROOT

#: Seconds within which a server must have started, or shown what changed, on a busy machine, too.
PATIENCE = 90
#: A program that the small project does not publish.
EXCLUDED = "/upgrades/old-form.py"
ENVIRON = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1"}


class Server(NamedTuple):
    """A server that runs: its port, and the file of what it says."""

    port: int
    said: Path

    def get(self, path: str = "/") -> tuple[int, str]:
        """The status and text of an answer."""
        answer = httpx2.get(f"http://127.0.0.1:{self.port}{path}", timeout=PATIENCE)
        return answer.status_code, answer.text

    def until(self, wanted: Callable[[int, str], bool], path: str = "/") -> str:
        """The text of the first answer that is wanted; fails where none comes."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            status, text = self.get(path)
            if wanted(status, text):
                return text
            time.sleep(0.2)
        raise AssertionError(f"the last answer was {status}: {text}\n{self.said.read_text()}")


def project(folder: Path) -> Path:
    """Make a small project in a new folder, with the site's set-up and a library of its own."""
    small_site.project(folder)
    (folder / "comparison").unlink()
    shutil.copytree(ROOT / "comparison", folder / "comparison")
    with (folder / "mkdocs.yml").open("a") as config:
        config.write("watch: [data, comparison, hooks, overrides, macros.py]\n")
        config.write(f"exclude_docs: {EXCLUDED}\n")
    return folder


def serving(project: Path) -> list[str]:
    """Return the command that serves a project from any folder."""
    mkdocs = Path(sysconfig.get_path("scripts"), "mkdocs")
    return [sys.executable, str(mkdocs), "serve", "--config-file", str(project / "mkdocs.yml")]


@contextmanager
def served(project: Path, work: Path) -> Iterator[Server]:
    """Serve a project from another folder with MkDocs' own program; stopped at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = work / "said.txt"
    said.parent.mkdir(parents=True, exist_ok=True)
    command = [*serving(project), "--dev-addr", f"127.0.0.1:{port}"]
    environ = ENVIRON | {"TMPDIR": str(work)}
    with (
        said.open("w") as output,
        subprocess.Popen(
            command, cwd=work, env=environ, stdout=output, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            end = time.monotonic() + PATIENCE
            while "Serving on" not in said.read_text():
                assert process.poll() is None, said.read_text()
                assert time.monotonic() < end, said.read_text()
                time.sleep(0.05)
            yield Server(port, said)
        finally:
            process.kill()
