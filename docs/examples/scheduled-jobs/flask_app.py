# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "huey"]
# ///
"""Flask has no clock; huey's consumer runs a job when it is due, and two consumers run it twice."""

import tempfile
import time
from datetime import datetime
from pathlib import Path

from flask import Flask, current_app
from huey import SqliteHuey, crontab

folder = tempfile.TemporaryDirectory()
huey = SqliteHuey(filename=str(Path(folder.name, "jobs.sqlite3")))
app = Flask(__name__)
written = []


@huey.periodic_task(crontab(minute="*"))
def write_report():
    with app.app_context():  # a job has no request, and so no application by itself
        written.append(current_app.name)


@huey.periodic_task(crontab(hour="4", minute="0"))
def clean():
    pass


if __name__ == "__main__":

    def due(hour):
        return ", ".join(job.name for job in huey.read_periodic(datetime(2026, 5, 1, hour)))

    def reports(consumers):
        written.clear()
        running = [huey.create_consumer(workers=1) for _ in range(consumers)]
        for consumer in running:
            consumer.start()
        deadline = time.monotonic() + 10
        while len(written) < consumers and time.monotonic() < deadline:
            time.sleep(0.1)
        for consumer in running:
            consumer.stop(graceful=True)
        return len(written)

    print("Due at 3 o'clock:", due(3))
    print("Due at 4 o'clock:", due(4))
    app.test_client().get("/")
    print("Reports of this minute, with the site alone:", len(written))
    print("Reports of this minute, with a consumer:", reports(1))
    print("Reports of this minute, with two consumers:", reports(2))
    folder.cleanup()
