# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""A Flask application is five lines in one file."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def hello():
    return "Hello, World!"


if __name__ == "__main__":
    response = app.test_client().get("/")
    print("Status of GET /:", response.status_code)
    print("Body of GET /:", response.text)
    print("Status of an address without a view:", app.test_client().get("/missing").status_code)
