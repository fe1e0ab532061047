# /// script
# requires-python = ">=3.11"
# dependencies = ["flask[async]"]
# ///
"""With flask[async], Flask runs an async view in an event loop that ends with the request."""

import asyncio
import importlib.metadata
import sys
import threading
from unittest import mock

from flask import Flask

app = Flask(__name__)
loops, threads, tasks = [], [], []


@app.get("/")
async def note():
    loops.append(asyncio.get_running_loop())
    threads.append(threading.current_thread())
    tasks.append(asyncio.create_task(asyncio.sleep(60)))
    await asyncio.sleep(0)
    return "Buy milk"


def without_asgiref():
    with mock.patch.dict(sys.modules, {"asgiref.sync": None}):
        try:
            return app.ensure_sync(note)
        except RuntimeError as error:
            return f"RuntimeError, {error}"


if __name__ == "__main__":
    extra = [name for name in importlib.metadata.requires("flask") if "asgiref" in name]
    print("asgiref is required:", any("extra ==" not in name for name in extra))
    print("Without asgiref:", without_asgiref())

    client = app.test_client()
    print("Two requests:", client.get("/").status_code, client.get("/").status_code)
    print("Event loops:", len(set(loops)))
    print("Loops still open:", sum(not loop.is_closed() for loop in loops))
    print("In the thread of the worker:", threading.current_thread() in threads)
    print("Tasks left running were cancelled:", all(task.cancelled() for task in tasks))
