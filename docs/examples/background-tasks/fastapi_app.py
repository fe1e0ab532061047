# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "celery", "httpx2"]
# ///
"""FastAPI runs background tasks in its own process after the answer; Celery hands them on."""

import os

from celery import Celery
from celery.contrib.testing.worker import start_worker
from fastapi import BackgroundTasks, FastAPI
from fastapi.testclient import TestClient

celery = Celery("reports", broker="memory://", backend="cache+memory://")
app = FastAPI()
steps, processes, jobs = [], [], []


class Watch:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        async def watched(message):
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                steps.append("answer sent")

        await self.app(scope, receive, watched)


app.add_middleware(Watch)


def write_report(year):
    processes.append(os.getpid())
    steps.append("report written")
    return f"report of {year}"


def fail():
    steps.append("failed")
    raise RuntimeError("Out of paper.")


write_with_celery = celery.task(write_report)


@app.post("/reports")
def report(tasks: BackgroundTasks):
    tasks.add_task(write_report, 2026)
    steps.append("endpoint done")
    return "The report is on its way."


@app.post("/failing")
def failing(tasks: BackgroundTasks):
    tasks.add_task(fail)
    tasks.add_task(write_report, 2026)
    return "The report is on its way."


@app.post("/celery")
def with_celery():
    jobs.append(write_with_celery.delay(2026))
    return "The report is on its way."


if __name__ == "__main__":
    client = TestClient(app, raise_server_exceptions=False)
    client.post("/reports")
    print("Order of events, with BackgroundTasks:", ", ".join(steps))
    print("Written in the server's process:", processes == [os.getpid()])
    steps.clear()
    print("Answer, where the first of two tasks fails:", client.post("/failing").status_code)
    print("Order of events then:", ", ".join(steps))

    client.post("/celery")
    print("Written at the answer, with Celery:", jobs[0].ready())
    with start_worker(celery, perform_ping_check=False):
        print("After a worker's turn, with Celery:", jobs[0].get(timeout=10))
