# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sock", "simple-websocket"]
# ///
"""Flask has no WebSockets; flask-sock adds them, and each holds a thread of the server."""

import logging
import threading

from flask import Flask
from flask_sock import Sock
from simple_websocket import Client, ConnectionError
from werkzeug.serving import make_server

app = Flask(__name__)
sock = Sock(app)


@app.get("/plain")
def plain():
    return "Buy milk"


@sock.route("/echo")
def echo(ws):
    serving.append(threading.current_thread())
    while True:
        ws.send(f"You said {ws.receive()}")


serving = []

if __name__ == "__main__":
    logging.getLogger("werkzeug").setLevel("ERROR")
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"ws://127.0.0.1:{server.port}"

    try:
        Client.connect(f"{url}/plain")
    except ConnectionError as error:
        print("A WebSocket to Flask alone:", error)

    ann, bob = Client.connect(f"{url}/echo"), Client.connect(f"{url}/echo")
    for client, text in [(ann, "hello"), (bob, "good day"), (ann, "goodbye")]:
        client.send(text)
        print(f"Answer to {text}, with flask-sock:", client.receive(timeout=5))
    print("Threads that hold two open sockets:", len(set(serving)))
    for client in [ann, bob]:
        client.close()
    server.shutdown()
