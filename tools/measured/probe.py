"""Measure a WSGI application without a server, in a process of its own; print the figures as JSON.

    probe.py FOLDER MODULE:APP PATH...

Runs in the environment that is measured. Only what Python has loaded anyway is imported at the top,
so that it is not measured. Time is the processor's, which other work on the machine does not
lengthen.
"""

import sys
import time

#: Requests before memory is read and time is taken; then batches of requests to each path.
FIRST, BATCHES, BATCH = 100, 25, 20


def get(path):
    """Return what a server would hand to the application for a GET request."""
    from wsgiref.util import setup_testing_defaults

    environ = {"PATH_INFO": path, "HTTP_HOST": "localhost", "SERVER_NAME": "localhost"}
    setup_testing_defaults(environ)
    return environ


def answer(app, environ):
    """Return the body of an answer, read and closed as a server does."""
    statuses = []
    parts = app(environ.copy(), lambda status, headers, exc_info=None: statuses.append(status))
    body = b"".join(parts)
    parts.close()
    if statuses != ["200 OK"]:
        sys.exit(f"{environ['PATH_INFO']}: {statuses} {body[:200]!r}")
    return body


def microseconds(app, environ):
    """Return the time of a request: the median over batches of the mean of each."""
    means = []
    for _ in range(BATCHES):
        start = time.process_time_ns()
        for _ in range(BATCH):
            answer(app, environ)
        means.append((time.process_time_ns() - start) / BATCH / 1000)
    return sorted(means)[BATCHES // 2]


def peak():
    """Return the megabytes that this process has held at most (a megabyte is 1,000,000 bytes)."""
    with open("/proc/self/status") as status:  # getrusage may tell that of our parent
        (kib,) = (line.split()[1] for line in status if line.startswith("VmHWM:"))
    return int(kib) * 1024 / 1e6


def main():
    folder, app, *paths = sys.argv[1:]
    module, name = app.split(":")
    sys.path.insert(0, folder)
    __import__(module)
    app = getattr(sys.modules[module], name)
    requests = {path: get(path) for path in paths}
    first = requests[paths[0]]
    body = answer(app, first)
    started = time.process_time_ns() / 1e6  # of all that this process has done
    for _ in range(FIRST):
        answer(app, first)
    megabytes = peak()
    import json

    for environ in requests.values():
        answer(app, environ)
    times = {path: microseconds(app, environ) for path, environ in requests.items()}
    said = {"body": body.decode(), "started": started, "megabytes": megabytes, "times": times}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
