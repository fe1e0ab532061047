# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI runs async endpoints in the server's event loop, and others in a pool of threads."""

import asyncio
import threading
import time

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from httpx2 import ASGITransport, AsyncClient

app = FastAPI()
loops, threads, events = [], {}, []


@app.get("/waits")
async def waits():
    loops.append(asyncio.get_running_loop())
    threads["async def"] = threading.current_thread()
    events.append("start")
    await asyncio.sleep(0.2)
    events.append("end")


@app.get("/blocks")
async def blocks():
    events.append("start")
    time.sleep(0.2)
    events.append("end")


@app.get("/plain")
def plain():
    threads["def"] = threading.current_thread()
    events.append("start")
    time.sleep(0.2)
    events.append("end")


async def twice(path):
    events.clear()
    async with AsyncClient(transport=ASGITransport(app), base_url="http://testserver") as client:
        await asyncio.gather(client.get(path), client.get(path))
    return ", ".join(events)


async def main():
    loops.append(asyncio.get_running_loop())
    print("Two requests, async def that waits:", await twice("/waits"))
    print("Two requests, async def that blocks:", await twice("/blocks"))
    print("Two requests, def that blocks:", await twice("/plain"))
    print("Event loops, the server's included:", len(set(loops)))
    for kind, thread in threads.items():
        print(f"{kind} runs in the loop's thread:", thread is threading.current_thread())
    print("Threads for def at most:", int(current_default_thread_limiter().total_tokens))


if __name__ == "__main__":
    asyncio.run(main())
