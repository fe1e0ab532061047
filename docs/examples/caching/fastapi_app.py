# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "cashews", "httpx2"]
# ///
"""FastAPI has no cache; cashews keeps what an async endpoint returns, once a store is named."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from cashews import Cache
from cashews.exceptions import NotConfiguredError
from fastapi import FastAPI
from fastapi.testclient import TestClient

cache, unset = Cache(), Cache()
cache.setup("mem://")
app = FastAPI()
calls = []


@app.get("/report")
async def report():
    calls.append("report")
    return "Sales are up."


app.get("/cached-report")(cache(ttl="1m", key="report")(report))
app.get("/unset-report")(unset(ttl="1m", key="report")(report))


def times_run(url):
    calls.clear()
    with TestClient(app) as client:
        client.get(url)
        client.get(url)
    return len(calls)


def without_a_store():
    try:
        return times_run("/unset-report")
    except NotConfiguredError as error:
        return type(error).__name__


if __name__ == "__main__":
    print("Times an endpoint ran for two visits:", times_run("/report"))
    print("Times it ran with cashews, no store named:", without_a_store())
    print("Times it ran with cashews, mem://:", times_run("/cached-report"))
    with ProcessPoolExecutor(1, get_context("spawn")) as other_process:
        again = other_process.submit(times_run, "/cached-report").result()
        print("Times it ran in another process, after that:", again)
