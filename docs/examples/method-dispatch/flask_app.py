# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""A Flask route names its HTTP methods, GET unless you say more; others get 405."""

from flask import Flask

app = Flask(__name__)


@app.route("/notes")
def notes():
    return "Notes"


@app.post("/notes/new")
def new():
    return "Saved"


if __name__ == "__main__":
    client = app.test_client()
    print("GET /notes:", client.get("/notes").status_code)
    print("POST /notes:", client.post("/notes").status_code)
    print("HEAD /notes:", client.head("/notes").status_code)
    options = client.options("/notes")
    print("OPTIONS /notes:", options.status_code, ", ".join(sorted(options.allow)))
    print("POST /notes/new:", client.post("/notes/new").status_code)
    print("GET /notes/new:", client.get("/notes/new").status_code)
