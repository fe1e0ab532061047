# /// script
# requires-python = ">=3.11"
# dependencies = ["blinker", "flask"]
# ///
"""Flask sends ten signals, for requests, contexts, templates, errors and flashed messages."""

import os
from importlib.metadata import requires

from blinker import Namespace, Signal
from flask import Flask, flash, render_template_string, signals

app = Flask(__name__)
app.secret_key = os.urandom(16)
app.logger.disabled = True

order_paid = Namespace().signal("order-paid")
flask_signals = [signal for signal in vars(signals).values() if isinstance(signal, Signal)]


@app.post("/pay")
def pay():
    order_paid.send(app, customer="Ann")
    flash("Paid.")
    return render_template_string("Thank you.")


@app.get("/fail")
def fail():
    raise RuntimeError("Out of paper.")


if __name__ == "__main__":
    heard = []

    def listen(name):
        return lambda sender, **extra: heard.append(name)

    for signal in [*flask_signals, order_paid]:
        signal.connect(listen(signal.name), weak=False)

    app.test_client().post("/pay")
    print("At a request that sends its own:", ", ".join(heard))
    seen = set(heard)
    heard.clear()
    app.test_client().get("/fail")
    print("At a request that fails:", ", ".join(heard))

    print("Signals of Flask:", len(flask_signals))
    print("Of these sent here:", len({signal.name for signal in flask_signals} & {*seen, *heard}))
    print("Flask requires Blinker:", any(name.startswith("blinker") for name in requires("flask")))
