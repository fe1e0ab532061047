# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "sqlmodel", "httpx2"]
# ///
"""FastAPI runs up to 40 endpoints at once in threads; SQLAlchemy's pool has 15 connections."""

import tempfile
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event, text
from sqlmodel import Session, create_engine

folder = tempfile.TemporaryDirectory()
url = f"sqlite:///{Path(folder.name, 'shop.sqlite3')}"
small_pool = create_engine(url, pool_timeout=0.3)
large_pool = create_engine(url, pool_timeout=0.3, pool_size=40)
released = threading.Event()


def create_app(engine):
    def get_session():
        with Session(engine) as session:
            yield session

    app = FastAPI()

    @app.get("/")
    def shop(session: Annotated[Session, Depends(get_session)]):
        session.execute(text("SELECT 1"))

    @app.get("/slow")
    def slow_shop(session: Annotated[Session, Depends(get_session)]):
        shop(session)
        released.wait(10)  # as a slow query does, or a call to another site

    return app


app = create_app(small_pool)

if __name__ == "__main__":
    opened = []
    event.listen(small_pool, "connect", lambda *arguments: opened.append(arguments))
    with TestClient(app) as client:
        for _ in range(3):
            client.get("/")
    print("Connections opened for 3 requests, one after another:", len(opened))

    def answers(engine):
        """The answers to 20 slow requests at once; the last ones wait until the others are in."""
        released.clear()
        client = TestClient(create_app(engine), raise_server_exceptions=False)
        with client, ThreadPoolExecutor(20) as threads:
            asked = [threads.submit(client.get, "/slow") for _ in range(20)]
            timer = threading.Timer(2, released.set)
            timer.start()
            counts = Counter(future.result().status_code for future in asked)
        return ", ".join(f"{count} x {status}" for status, count in sorted(counts.items()))

    print("Answers to 20 slow requests at once:", answers(small_pool))
    print("With pool_size=40:", answers(large_pool))
    small_pool.dispose()
    large_pool.dispose()
    folder.cleanup()
