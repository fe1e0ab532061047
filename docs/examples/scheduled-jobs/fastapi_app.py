# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "apscheduler", "httpx2"]
# ///
"""FastAPI has no clock; APScheduler brings one into the process, and so into each worker."""

import time
from contextlib import asynccontextmanager
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from fastapi import FastAPI
from fastapi.testclient import TestClient

written = []


async def write_report():
    written.append("report")


@asynccontextmanager
async def lifespan(app):
    scheduler = AsyncIOScheduler()
    scheduler.add_job(write_report, "interval", minutes=1, next_run_time=datetime.now())
    scheduler.start()
    yield
    scheduler.shutdown()


app = FastAPI(lifespan=lifespan)

if __name__ == "__main__":

    def wait(count):
        deadline = time.monotonic() + 10
        while len(written) < count and time.monotonic() < deadline:
            time.sleep(0.05)
        return len(written)

    TestClient(app).get("/")
    print("Reports of this minute, without the lifespan:", len(written))
    with TestClient(app):
        print("Reports of this minute, in one process:", wait(1))
    written.clear()
    with TestClient(app), TestClient(app):  # as `uvicorn --workers 2` starts it
        print("Reports of this minute, in two workers:", wait(2))
