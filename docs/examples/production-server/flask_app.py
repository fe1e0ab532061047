# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "waitress"]
# ///
"""No production server comes with Flask; Waitress is one, and it serves the app as it is."""

import importlib.metadata
import threading
import urllib.request

from flask import Flask
from waitress import create_server

app = Flask(__name__)


@app.get("/")
def home():
    return "Buy milk"


if __name__ == "__main__":
    required = " ".join(importlib.metadata.requires("flask")).lower()
    print("Flask requires Waitress:", "waitress" in required)

    server = create_server(app, host="127.0.0.1", port=0)
    threading.Thread(target=server.run, daemon=True).start()
    url = f"http://127.0.0.1:{server.effective_port}/"
    with urllib.request.urlopen(url, timeout=10) as response:
        print("With Waitress:", f"{response.read().decode()}, from {response.headers['Server']}")
    server.close()
