# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "uvicorn"]
# ///
"""FastAPI leaves the log to the server, which prints errors; your own INFO goes nowhere."""

import http.client
import io
import logging
import sys
import threading
import time

import uvicorn
from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)


@app.get("/buy")
def buy():
    logger.info("Milk was bought.")
    logger.warning("The milk is low.")


@app.get("/fail")
def fail():
    raise RuntimeError("Out of milk.")


def start(**options):
    server = uvicorn.Server(uvicorn.Config(app, port=0, **options))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.01)
    return server.servers[0].sockets[0].getsockname()[1]


if __name__ == "__main__":
    terminal, sys.stderr = sys.stderr, io.StringIO()
    port = start(access_log=False)

    def visit(url):
        sys.stderr.truncate(sys.stderr.seek(0))
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        client.request("GET", url)
        status = client.getresponse().status
        while status == 500 and "Out of milk" not in sys.stderr.getvalue():
            time.sleep(0.01)  # Uvicorn prints after it has answered
        lines = sys.stderr.getvalue().splitlines()
        said = [line for line in lines if "milk" in line.lower() or "ERROR" in line]
        return f"{status}, {'; '.join(' '.join(line.split()) for line in said) or 'nothing'}"

    print("Handlers of the logger fastapi:", len(logging.getLogger("fastapi").handlers))
    print("Handlers of the root logger:", len(logging.getLogger().handlers))
    print("Printed of a warning and an info of your own:", visit("/buy"))
    print("Printed of an error, by Uvicorn:", visit("/fail"))
    logging.basicConfig(level="INFO", stream=sys.stderr)
    print("Printed of a warning and an info, after basicConfig:", visit("/buy"))
    sys.stderr = terminal
