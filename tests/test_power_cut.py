"""A build that is killed, or one of several at once, leaves the old site or the new one, whole."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import build
import pytest

#: How many builds are killed, three of four in the last part, when the new site is written and
#: swapped; fewer where they are slow: after so many seconds no further one.
MOST, PATIENCE = 20, 20
#: After how many of them a build must run to its end.
EVERY = 5

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills a group of processes")


def started(project: Path, **environ: str) -> subprocess.Popen[bytes]:
    """A build as the leader of a group of processes, whose bytes depend on the files alone."""
    return subprocess.Popen(
        [sys.executable, "tools/build.py", "site"],
        cwd=project,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": "0",
            **environ,
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
    last = ".build-*/new/search/search_index.json"
    while not list(project.glob(last)) and running.poll() is None:
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
        build.clear(project / "site")  # as the next build does first
        for left in project.glob(".build-*"):
            shutil.rmtree(left)
        found = digest(project / "site")
        assert found in whole, f"neither the old site nor the new one after kill {number}"
        now = whole.index(found)
        if number % EVERY == 0 or time.monotonic() > until:
            assert started(project).wait(60) == 0
            assert digest(project / "site") == whole[wanted]
            assert not list(project.glob(".build-*"))
            now = wanted
        if time.monotonic() > until:
            break
    assert killed


def test_of_builds_at_once_each_ends_well_and_one_is_put_in_place(project: Path) -> None:
    with (project / "mkdocs.yml").open("a") as config:
        config.write("site_url: !ENV SITE_URL\n")
    names = ("https://one.example/", "https://two.example/", "https://three.example/")
    whole = set()
    for name in names:
        assert started(project, SITE_URL=name).wait(60) == 0
        whole.add(digest(project / "site"))
    assert len(whole) == len(names)
    running = [started(project, SITE_URL=name) for name in names]
    assert [each.wait(60) for each in running] == [0, 0, 0]
    assert digest(project / "site") in whole
    assert not list(project.glob(".build-*"))


def test_many_sites_put_in_place_at_once_leave_one_of_them(tmp_path: Path) -> None:
    def put(number: int) -> None:
        new = tmp_path / f"{build.WORK}{number}" / "new"
        new.mkdir(parents=True)
        (new / "index.html").write_text(str(number))
        build.clear(tmp_path / "site")
        build.replace(tmp_path / "site", new, new.with_name("site"))
        assert not new.exists()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, range(400)))
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["index.html"]


def test_the_orphan_of_a_killed_build_disturbs_no_other(project: Path) -> None:
    def written(folders: int, running: subprocess.Popen[bytes]) -> None:
        while len(list(project.glob(".build-*/new"))) < folders and running.poll() is None:
            time.sleep(0.001)

    page = project / "docs" / "only.md"
    page.write_text("# In the first alone\n")
    killed = started(project)
    written(1, killed)
    os.killpg(killed.pid, signal.SIGSTOP)
    killed.kill()  # and not its group: the process that writes the site lives on
    try:
        killed.wait()
        page.unlink()
        second = started(project)
        written(2, second)
        os.killpg(killed.pid, signal.SIGCONT)
        assert second.wait(60) == 0
        assert not (project / "site" / "only").exists()
    finally:
        with suppress(ProcessLookupError):  # where it has ended by itself
            os.killpg(killed.pid, signal.SIGKILL)


def test_what_killed_builds_left_is_removed_once_no_build_can_be_at_work(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name, age in {
        "site": 0,
        f"{build.WORK}now": 60,
        f"{build.WORK}old": build.OLD + 60,
    }.items():
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (0, time.time() - age))
    build.clear(site)
    assert {each.name for each in tmp_path.iterdir()} == {"site", f"{build.WORK}now"}
