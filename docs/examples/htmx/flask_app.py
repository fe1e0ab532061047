# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-htmx"]
# ///
"""Flask reads htmx's header like any other; Flask-HTMX reads and writes all of them."""

from flask import Flask, request
from flask_htmx import HTMX, make_response

app = Flask(__name__)
htmx = HTMX(app)


@app.get("/plain")
def plain():
    fragment = request.headers.get("HX-Request") == "true"
    return "<li>Buy milk" if fragment else "<html><li>Buy milk"


@app.route("/notes", methods=["GET", "POST"])
def notes():
    if htmx:
        return f"<li>Buy milk, for {htmx.target}"
    return "<html><li>Buy milk"


@app.get("/varied")
def varied():
    response = app.make_response(notes())
    response.vary.add("HX-Request")
    return response


@app.get("/moved")
def moved():
    return make_response(redirect="/notes")


if __name__ == "__main__":
    client = app.test_client()
    headers = {"HX-Request": "true", "HX-Target": "list"}
    print("Flask alone, a visit:", client.get("/plain").text)
    print("Flask alone, htmx:", client.get("/plain", headers=headers).text)
    response = client.get("/notes", headers=headers)
    print("Flask-HTMX, htmx:", response.text)
    print("Vary, with Flask-HTMX:", response.headers.get("Vary"))
    print("Vary, set by hand:", client.get("/varied", headers=headers).headers.get("Vary"))
    print("POST by htmx without a CSRF token:", client.post("/notes", headers=headers).status_code)
    response = client.get("/moved", headers=headers)
    print("A redirect for htmx:", response.status_code, response.headers["HX-Redirect"])
