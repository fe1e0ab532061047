"""Compute results in a forked process, where that is safe, while this one goes on."""

import os
import pickle
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Generic, TypeVar

Key = TypeVar("Key")
Result = TypeVar("Result")


class Background(Generic[Key, Result]):
    """Results by key; a server keeps those of a build for the next one."""

    def __init__(self) -> None:
        self._keys: dict[Key, None] = {}  # of those that were started, in order
        self._made: dict[Key, Result] = {}
        self._make: Callable[[], dict[Key, Result]] = dict

    def start(self, functions: Mapping[Key, Callable[[], Result]]) -> None:
        """Start to make results, each by its function."""
        self._keys = dict.fromkeys(functions)
        self._made = {key: self._made[key] for key in functions if key in self._made}
        new = {key: make for key, make in functions.items() if key not in self._made}
        self._make = _copied(lambda: {key: make() for key, make in new.items()})

    def results(self) -> dict[Key, Result]:
        """Wait for the results; return them by key, in order."""
        new, self._make = self._make(), dict
        if new:
            made = self._made | new
            self._made = {key: made[key] for key in self._keys}
        return self._made


def _copied(function: Callable[[], Result]) -> Callable[[], Result]:
    """Call a function in a forked process; return a function that waits for the result.

    Where forking is not safe, as beside other threads, or has failed, that one calls it itself.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return function
    reader, writer = os.pipe()
    copy = os.fork()
    if not copy:
        os.close(reader)
        try:
            with open(writer, "wb") as pipe:
                pickle.dump(function(), pipe)
            os._exit(0)
        finally:
            os._exit(1)
    os.close(writer)

    def wait() -> Result:
        with open(reader, "rb") as pipe, suppress(EOFError, pickle.UnpicklingError):
            made: Result = pickle.load(pipe)  # noqa: S301 - of this process
        _, status = os.waitpid(copy, 0)
        return function() if status else made

    return wait
