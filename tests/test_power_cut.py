"""A build that is killed at any moment leaves the old site or the new one, whole."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import build
import pytest

#: How many builds are killed, three of four in the last part, when the new site is written and
#: swapped; fewer where they are slow: after so many seconds no further one.
MOST, PATIENCE = 20, 20
#: After how many of them a build must run to its end.
EVERY = 5

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills a group of processes")


def started(project: Path) -> subprocess.Popen[bytes]:
    """A build as the leader of a group of processes, whose bytes depend on the files alone."""
    return subprocess.Popen(
        [sys.executable, "tools/build.py", "site"],
        cwd=project,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": "0",
        },
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def digest(folder: Path) -> str:
    """Of all files of a site, with their paths; "" where there is none."""
    found = hashlib.sha256()
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    for file in files:
        found.update(f"{file.relative_to(folder)} {file.stat().st_size}\n".encode())
        found.update(file.read_bytes())
    return found.hexdigest() if files else ""


def almost_built(project: Path, running: subprocess.Popen[bytes]) -> float:
    """Wait until the last files of the new site are written, or the build has ended; the time."""
    last = project / ".build" / "new" / "search" / "search_index.json"
    while not last.exists() and running.poll() is None:
        time.sleep(0.001)
    return time.monotonic()


def test_a_build_killed_at_any_moment_leaves_a_whole_site(project: Path) -> None:
    chance = random.Random(20)
    page = project / "docs" / "index.md"
    texts = [page.read_text(), "# Small\n\nOther words.\n"]
    whole: list[str] = []
    took = tail = 0.0
    for text in reversed(texts):  # ends with the first of them in place
        page.write_text(text)
        begun = time.monotonic()
        running = started(project)
        almost = almost_built(project, running)
        assert running.wait(60) == 0
        took, tail = time.monotonic() - begun, time.monotonic() - almost
        whole.insert(0, digest(project / "site"))
    assert len({*whole, ""}) == 3

    now, killed = 0, 0
    until = time.monotonic() + PATIENCE
    for number in range(1, MOST + 1):
        wanted = 1 - now
        page.write_text(texts[wanted])
        running = started(project)
        try:
            if late := number % 4:
                almost_built(project, running)
            running.wait(chance.uniform(0, tail if late else took))
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            killed += 1
            running.wait()
        found = digest(project / "site")
        assert found in whole, f"neither the old site nor the new one after kill {number}"
        now = whole.index(found)
        if number % EVERY == 0 or time.monotonic() > until:
            assert started(project).wait(60) == 0
            assert digest(project / "site") == whole[wanted]
            assert not (project / ".build").exists()
            now = wanted
        if time.monotonic() > until:
            break
    assert killed


def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    new, site, old = (tmp_path / name for name in ("new", "site", "old"))
    for folder in (new, site):
        folder.mkdir()
        (folder / "index.html").write_text(folder.name)
    return new, site, old


@pytest.mark.skipif(sys.platform not in build.EXCHANGES, reason="the system knows no exchange")
def test_the_swap_is_one_step_where_the_system_has_one(tmp_path: Path) -> None:
    new, site, old = folders(tmp_path)
    build.swap(new, site, old)
    assert (site / "index.html").read_text() == "new"
    assert (new / "index.html").read_text() == "site"
    assert not old.exists()


def test_elsewhere_it_is_two_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "EXCHANGES", {})
    new, site, old = folders(tmp_path)
    build.swap(new, site, old)
    assert (site / "index.html").read_text() == "new"
    assert (old / "index.html").read_text() == "site"
    assert not new.exists()


def test_a_first_site_is_put_in_place(tmp_path: Path) -> None:
    new, site, old = folders(tmp_path)
    shutil.rmtree(site)
    build.swap(new, site, old)
    assert (site / "index.html").read_text() == "new"


def test_what_is_missing_can_not_be_exchanged(tmp_path: Path) -> None:
    assert not build.exchange(tmp_path / "nothing", tmp_path / "nowhere")
