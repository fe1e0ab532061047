# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-limiter"]
# ///
"""Flask-Limiter counts the failures of a login by what you name: here by the account."""

import secrets

from flask import Flask, request
from flask_limiter import Limiter

passwords = {"ann": "correct horse", "bob": "violet kettle"}  # hash them in a real application
app = Flask(__name__)
limiter = Limiter(lambda: request.form["name"], app=app, storage_uri="memory://")


@app.post("/unlimited")
def login():
    known = passwords.get(request.form["name"], "")
    if not secrets.compare_digest(known, request.form["password"]):
        return "Wrong name or password.", 403
    return "Welcome."


@app.post("/login")
@limiter.limit("3 per hour", deduct_when=lambda response: response.status_code == 403)
def limited_login():
    return login()


if __name__ == "__main__":

    def log_in(name, password, address="192.0.2.1", url="/login"):
        form = {"name": name, "password": password}
        visitor = app.test_client()
        return visitor.post(url, data=form, environ_base={"REMOTE_ADDR": address}).status_code

    def guesses(count, url):
        return ", ".join(str(log_in("ann", "battery staple", url=url)) for _ in range(count))

    print("Wrong passwords, Flask alone:", guesses(4, "/unlimited"))
    print("Wrong passwords, with a limit of three:", guesses(4, "/login"))
    print("The right one, after that:", log_in("ann", "correct horse"))
    print("Somebody else at the same address:", log_in("bob", "violet kettle"))
    print("The right one, from another address:", log_in("ann", "correct horse", "192.0.2.2"))
