# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask's debugger is off until --debug; then its error page runs any Python, behind a PIN."""

import os
import re
import subprocess
import sys
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from flask import Flask

app = Flask(__name__)


@app.get("/pay")
def pay():
    raise ValueError("the bank is closed")


def get(url, **query):
    try:
        return browser.open(f"{url}?{urlencode(query)}", timeout=5).read().decode()
    except HTTPError as error:
        return error.read().decode()


def serve(*options):
    command = [sys.executable, "-m", "flask", "--app", __file__, "run", "--port", "0"]
    environ = {**os.environ, "WERKZEUG_DEBUG_PIN": "123-456-789"}
    server = subprocess.Popen([*command, *options], stdout=-1, stderr=-2, text=True, env=environ)
    address = next(filter(None, (re.search(r"http://[\d.:]+", line) for line in server.stdout)))
    return server, address[0]


browser = build_opener(HTTPCookieProcessor(CookieJar()))

if __name__ == "__main__":
    server, address = serve()
    page = get(f"{address}/pay")
    server.terminate()
    print("flask run shows the traceback:", "the bank is closed" in page)

    server, address = serve("--debug", "--no-reload")
    page = get(f"{address}/pay")
    print("flask run --debug shows the traceback:", "the bank is closed" in page)
    ask = {"__debugger__": "yes", "s": re.search(r'SECRET = "(\w+)"', page)[1]}
    frame = re.search(r'id="frame-(\d+)"', page)[1]
    answer = get(f"{address}/pay", cmd="6 * 7", frm=frame, **ask)
    print("Python typed into the page, without the PIN, gives 42:", 'class="number">42<' in answer)
    get(f"{address}/pay", cmd="pinauth", pin="123-456-789", **ask)
    answer = get(f"{address}/pay", cmd="6 * 7", frm=frame, **ask)
    print("Python typed into the page, with the PIN, gives 42:", 'class="number">42<' in answer)
    server.terminate()
