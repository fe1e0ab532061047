# /// script
# dependencies = ["werkzeug<3"]
# ///
"""Register a function to run before the first request."""

from flask import Flask

app = Flask(__name__)
try:
    app.before_first_request(lambda: None)
    print("before_first_request: registered")
except AttributeError as error:
    print("before_first_request:", error)
