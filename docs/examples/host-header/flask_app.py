# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask accepts every host name and puts it into links; with TRUSTED_HOSTS it answers 400."""

from flask import Flask, url_for

app = Flask(__name__)


@app.get("/")
def reset_link():
    return url_for("reset_link", _external=True)


if __name__ == "__main__":
    client = app.test_client()

    print("TRUSTED_HOSTS of a new app:", app.config["TRUSTED_HOSTS"])
    forged = client.get("/", headers={"Host": "evil.example"})
    print("evil.example:", forged.status_code)
    print("The link in the page:", forged.text)

    app.config["TRUSTED_HOSTS"] = ["notes.example"]
    listed = client.get("/", headers={"Host": "notes.example"})
    print("notes.example, once listed:", listed.status_code)
    forged = client.get("/", headers={"Host": "evil.example"})
    print("evil.example, not listed:", forged.status_code)
