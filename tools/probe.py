"""Measure an application without a server, in a process of its own; print the figures as JSON.

    probe.py FOLDER MODULE:APP PATH...

Runs in the environment that is measured. Only what Python has loaded anyway is imported at the top,
so that it is not measured. Time is the processor's, which other work on the machine does not
lengthen.
"""

import sys
import time

#: Set in the code of a function that is `async def`, as ASGI applications are.
COROUTINE = 0x80
#: Requests before memory is read and time is taken; then batches of requests to each path.
FIRST, BATCHES, BATCH = 100, 25, 20


def wsgi(app, path):
    """Return a function that asks for a path so many times, as a server does; it returns a body."""
    from wsgiref.util import setup_testing_defaults

    environ = {"PATH_INFO": path, "HTTP_HOST": "localhost", "SERVER_NAME": "localhost"}
    setup_testing_defaults(environ)

    def ask(times):
        for _ in range(times):
            statuses = []
            parts = app(environ.copy(), lambda status, *_, to=statuses: to.append(status))
            body = b"".join(parts)
            parts.close()
            if statuses != ["200 OK"]:
                sys.exit(f"{path}: {statuses} {body[:200]!r}")
        return body

    return ask


def asgi(app, path, runner):
    """Return the same for an ASGI application, which answers in the event loop of a runner."""
    scope = {"type": "http", "http_version": "1.1", "method": "GET", "path": path}
    scope |= {"headers": [(b"host", b"localhost")], "query_string": b"", "root_path": ""}

    async def receive():
        return {"type": "http.request"}

    async def repeat(times):
        for _ in range(times):
            said = []

            async def send(message, said=said):
                said.append(message)

            await app(scope.copy(), receive, send)
            body = b"".join(message.get("body", b"") for message in said)
            if said[0]["status"] != 200:
                sys.exit(f"{path}: {said[0]['status']} {body[:200]!r}")
        return body

    return lambda times: runner.run(repeat(times))


def microseconds(ask):
    """Return the time of a request: the median over batches of the mean of each."""
    means = []
    for _ in range(BATCHES):
        start = time.process_time_ns()
        ask(BATCH)
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
    if type(app).__call__.__code__.co_flags & COROUTINE:
        import asyncio

        runner = asyncio.Runner()
        asks = {path: asgi(app, path, runner) for path in paths}
    else:
        asks = {path: wsgi(app, path) for path in paths}
    first = asks[paths[0]]
    body = first(1)
    started = time.process_time_ns() / 1e6  # of all that this process has done
    first(FIRST)
    megabytes = peak()
    import json

    for ask in asks.values():
        ask(1)
    times = {path: microseconds(ask) for path, ask in asks.items()}
    said = {"body": body.decode(), "started": started, "megabytes": megabytes, "times": times}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
