# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "huey"]
# ///
"""Flask has no tasks; with huey a view leaves its work in a SQLite file, and a worker does it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask
from huey import SqliteHuey

folder = TemporaryDirectory()
huey = SqliteHuey(filename=str(Path(folder.name, "tasks.sqlite")))
app = Flask(__name__)
steps = []


@huey.task()
def write_report(year):
    steps.append("report written")


@app.post("/report")
def report():
    steps.append("enqueue")
    write_report(2026)
    steps.append("answer")
    return "The report is on its way."


if __name__ == "__main__":
    print("Has a task command, Flask alone:", bool(Flask("plain").cli.commands))
    app.test_client().post("/report")
    print("After the answer:", ", ".join(steps), f"({len(huey)} waiting)")
    huey.execute(huey.dequeue())
    print("After a worker's turn:", ", ".join(steps), f"({len(huey)} waiting)")

    steps.clear()
    huey.immediate = True
    app.test_client().post("/report")
    print("In huey's immediate mode:", ", ".join(steps))
    huey.storage.close()
