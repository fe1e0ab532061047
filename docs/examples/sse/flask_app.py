# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask streams events that you write out by hand; who leaves is noticed at the next event."""

import http.client
import logging
import queue
import threading
import time

from flask import Flask
from werkzeug.serving import make_server

app = Flask(__name__)
ended = queue.Queue()


def events(pause):
    try:
        while True:
            yield "event: note\ndata: Buy milk\n\n"
            time.sleep(pause)
    finally:
        ended.put("GeneratorExit")


@app.get("/stream/<int:pause>")
def stream(pause):
    return app.response_class(events(pause / 1000), mimetype="text/event-stream")


def leave(port, url, seconds=20):
    """Read the first event, leave, and return how the view ended, if it did in that time."""
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    client.request("GET", url)
    response = client.getresponse()
    first = response.readline() + response.readline()
    response.close()
    client.close()
    try:
        return first.decode().split("\n")[1], ended.get(timeout=seconds)
    except queue.Empty:
        return first.decode().split("\n")[1], "the view still runs"


if __name__ == "__main__":
    logging.getLogger("werkzeug").setLevel("ERROR")
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    print("An event written by hand:", leave(server.port, "/stream/50")[0])
    print("The visitor left, an event every 50 ms:", leave(server.port, "/stream/50")[1])
    print("The visitor left, no event for a minute:", leave(server.port, "/stream/60000", 1)[1])
    server.shutdown()
