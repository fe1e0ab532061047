# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask reads a body of any size until MAX_CONTENT_LENGTH is set; only multipart has limits."""

from flask import Flask, request

app = Flask(__name__)


@app.post("/body")
def body():
    return str(len(request.get_data()))


@app.post("/form")
def form():
    return str(len(request.form))


@app.post("/unread")
def unread():
    return "Thank you"


if __name__ == "__main__":
    client = app.test_client()

    def post(url, data, kind=None):
        return client.post(url, data=data, content_type=kind).status_code

    multipart, urlencoded = "multipart/form-data", "application/x-www-form-urlencoded"
    fields = {f"field{number}": "x" for number in range(1000)}
    too_many = {**fields, "one": "more"}
    large, too_large = {"note": "x" * 500_000}, {"note": "x" * 500_001}
    print("Body of 10 MB:", post("/body", b"x" * 10_000_000))
    print("Multipart, 1000 parts:", post("/form", fields, multipart))
    print("Multipart, 1001 parts:", post("/form", too_many, multipart))
    print("Multipart, a field of 500 kB:", post("/form", large, multipart))
    print("Multipart, a field of 500 kB and a byte:", post("/form", too_large, multipart))
    print("Not multipart, 1001 fields:", post("/form", too_many, urlencoded))
    print("Not multipart, a field of 500 kB and a byte:", post("/form", too_large, urlencoded))
    app.config["MAX_CONTENT_LENGTH"] = 1_000_000
    print("Body of 10 MB, MAX_CONTENT_LENGTH set to 1 MB:", post("/body", b"x" * 10_000_000))
    print("The same to a view that does not read it:", post("/unread", b"x" * 10_000_000))
