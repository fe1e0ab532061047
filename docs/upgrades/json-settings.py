# /// script
# dependencies = ["werkzeug<3"]
# ///
"""Turn off the sorting of JSON keys by a setting."""

from flask import Flask, jsonify

app = Flask(__name__)
app.config["JSON_SORT_KEYS"] = False
with app.app_context():
    print("JSON_SORT_KEYS = False:", jsonify(b=1, a=2).get_data(as_text=True).strip())
