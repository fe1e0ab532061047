# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask turns a returned dict or list into JSON, and answers bad JSON with 400 or 415 by itself."""

from flask import Flask, request

app = Flask(__name__)


@app.get("/note")
def note():
    return {"text": "Buy milk"}


@app.get("/notes")
def notes():
    return ["Buy milk", "Call Ann"]


@app.get("/unsorted")
def unsorted():
    return {"text": "Buy milk", "id": 1}


@app.post("/create")
def create():
    created = request.get_json()
    return {"created": created["text"]}


if __name__ == "__main__":
    client = app.test_client()

    response = client.get("/note")
    print("A dict:", response.mimetype, response.text.strip())
    response = client.get("/notes")
    print("A list:", response.mimetype, response.text.strip())

    app.config["JSON_SORT_KEYS"] = False
    print("Keys, with JSON_SORT_KEYS off:", ", ".join(client.get("/unsorted").json))
    app.json.sort_keys = False
    print("Keys, with app.json.sort_keys off:", ", ".join(client.get("/unsorted").json))

    response = client.post("/create", json={"text": "Buy milk"})
    print("POST of JSON:", response.status_code, response.json)
    response = client.post("/create", data="{text:", content_type="application/json")
    print("POST of malformed JSON:", response.status_code, response.mimetype)
    response = client.post("/create", data='{"text": "Buy milk"}', content_type="text/plain")
    print("POST of JSON as text/plain:", response.status_code, response.mimetype)
