# /// script
# dependencies = ["werkzeug<3"]
# ///
"""Give the app an encoder of its own."""

from json import JSONEncoder

from flask import Flask, jsonify


class Encoder(JSONEncoder):
    def default(self, value):
        return "encoded"


app = Flask(__name__)
app.json_encoder = Encoder
with app.app_context():
    try:
        print("app.json_encoder:", jsonify(object()).get_json())
    except TypeError as error:
        print("app.json_encoder:", error)
