"""Results are made in a copy of the process, and where none is safe or it fails, in the process."""

import os
import sys
import threading

import pytest

from comparison.background import Background


@pytest.mark.skipif(sys.platform != "linux", reason="no copy is safe here")
def test_results_are_made_in_a_copy_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # other tests may have started some
    background: Background[str, int] = Background()
    background.start(dict.fromkeys("ab", os.getpid))
    first = dict(background.results())
    assert first["a"] == first["b"] != os.getpid()
    background.start(dict.fromkeys("cb", os.getpid))
    second = background.results()
    assert list(second) == ["c", "b"]
    assert second["b"] == first["b"] != second["c"] != os.getpid()
    background.start(dict.fromkeys("bc", os.getpid))  # of which nothing is new
    assert [list(background.results().items()) for _ in range(2)] == 2 * [
        [("b", second["b"]), ("c", second["c"])]
    ]


def test_beside_other_threads_there_is_no_copy() -> None:
    background: Background[str, int] = Background()
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    background.start({"key": os.getpid})
    stop.set()
    other.join()
    assert background.results() == {"key": os.getpid()}


@pytest.mark.parametrize("fails", [lambda: 1 / 0, lambda: os._exit(9)], ids=["raises", "ends"])
def test_a_copy_that_fails_is_made_up_for(fails: object) -> None:
    background: Background[str, int] = Background()
    here = os.getpid()
    background.start({"key": lambda: here if os.getpid() == here else fails()})
    assert background.results() == {"key": here}
