"""Runs in the environment that is measured, in a process of its own; knows no framework.

    probe.py import "from flask import Flask"   how long these statements take
    probe.py serve FOLDER MODULE APP PATH...    a WSGI application, called without a server

Only what Python has loaded anyway is imported at the top, so that it is not measured. Time is the
processor's, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import sys
import time

TYPE_CHECKING = False  # the one of `typing` would have to be imported
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    App = Callable[[dict[str, Any], Callable[..., None]], Any]

#: Requests before memory is read and time is taken; then batches of requests to each path.
FIRST, BATCHES, BATCH = 100, 25, 20


def imported(statements: str) -> int:
    """Nanoseconds of processor time that import statements take."""
    start = time.process_time_ns()
    exec(statements, {})  # noqa: S102, the statements are those of our own programs
    return time.process_time_ns() - start


def environ(path: str) -> dict[str, Any]:
    """What a server would hand to the application for a GET request."""
    from wsgiref.util import setup_testing_defaults

    found: dict[str, Any] = {
        "PATH_INFO": path,
        "HTTP_HOST": "localhost",
        "SERVER_NAME": "localhost",
    }
    setup_testing_defaults(found)
    return found


def answer(app: App, request: dict[str, Any]) -> bytes:
    """The body of an answer, read and closed as a server does; anything but 200 ends the run."""
    statuses: list[str] = []
    parts = app(request.copy(), lambda status, headers, exc_info=None: statuses.append(status))
    try:
        body = b"".join(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    if statuses != ["200 OK"]:
        sys.exit(f"{request['PATH_INFO']}: {statuses} {body[:200]!r}")
    return body


def served(app: App, request: dict[str, Any]) -> float:
    """Microseconds of processor time for a request: the median over batches of the mean of each."""
    means = []
    for _ in range(BATCHES):
        start = time.process_time_ns()
        for _ in range(BATCH):
            answer(app, request)
        means.append((time.process_time_ns() - start) / BATCH / 1000)
    return sorted(means)[BATCHES // 2]


def peak() -> float:
    """Megabytes of memory that this process has held at most (a megabyte is 1,000,000 bytes)."""
    try:
        with open("/proc/self/status") as status:  # the other figure may be that of our parent
            (kib,) = (line.split()[1] for line in status if line.startswith("VmHWM:"))
        return int(kib) * 1024 / 1e6
    except FileNotFoundError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def main() -> None:
    """Print what was measured, `serve` as JSON."""
    kind, *arguments = sys.argv[1:]
    if kind == "import":
        print(imported(arguments[0]))
        return
    folder, module, name, *paths = arguments
    sys.path.insert(0, folder)
    __import__(module)
    app = getattr(sys.modules[module], name)
    body = answer(app, environ(paths[0]))
    started = time.process_time_ns() / 1e6  # of all that this process has done
    for _ in range(FIRST):
        answer(app, environ(paths[0]))
    megabytes = peak()
    import json

    requests = {path: environ(path) for path in paths}
    for request in requests.values():
        answer(app, request)
    times = {path: served(app, request) for path, request in requests.items()}
    said = {"body": body.decode(), "started": started, "megabytes": megabytes, "times": times}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
