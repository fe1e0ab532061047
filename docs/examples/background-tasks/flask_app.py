# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "celery", "rq", "fakeredis", "huey"]
# ///
"""Flask has no tasks; with Celery, RQ or huey a view leaves its work in a queue for a worker."""

from pathlib import Path
from tempfile import TemporaryDirectory

from celery import Celery
from celery.contrib.testing.worker import start_worker
from fakeredis import FakeRedis
from flask import Flask
from huey import SqliteHuey
from rq import Queue, SimpleWorker

folder = TemporaryDirectory()
celery = Celery("reports", broker="memory://", backend="cache+memory://")
rq = Queue(connection=FakeRedis())
huey = SqliteHuey(filename=str(Path(folder.name, "tasks.sqlite")))
app = Flask(__name__)
jobs = {}


def write_report(year):
    return f"report of {year}"


enqueue = {
    "Celery": celery.task(write_report).delay,
    # RQ takes a task of the file that was started by its name only.
    "RQ": lambda year: rq.enqueue("flask_app.write_report", year),
    "huey": huey.task()(write_report),
}


@app.post("/reports/<library>")
def report(library):
    jobs[library] = enqueue[library](2026)
    return "The report is on its way."


if __name__ == "__main__":
    print("Has a task command, Flask alone:", bool(Flask("plain").cli.commands))
    for library in enqueue:
        app.test_client().post(f"/reports/{library}")

    print("Written at the answer, with Celery:", jobs["Celery"].ready())
    with start_worker(celery, perform_ping_check=False):
        print("After a worker's turn, with Celery:", jobs["Celery"].get(timeout=10))

    print("Written at the answer, with RQ:", jobs["RQ"].is_finished)
    SimpleWorker([rq]).work(burst=True, logging_level="ERROR")
    print("After a worker's turn, with RQ:", jobs["RQ"].return_value())

    print("Written at the answer, with huey:", jobs["huey"].is_ready())
    worker = huey.create_consumer(workers=1)
    worker.start()
    print("After a worker's turn, with huey:", jobs["huey"].get(blocking=True, timeout=10))
    worker.stop(graceful=True)
    huey.storage.close()
