# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "werkzeug", "argon2-cffi"]
# ///
"""Flask brings Werkzeug's two password functions; their default is below OWASP's figure."""

from argon2 import PasswordHasher, Type
from flask import Flask, request
from werkzeug.security import check_password_hash, generate_password_hash

OWASP_PARALLELISM = {2**17: 1, 2**16: 2, 2**15: 3, 2**14: 5, 2**13: 10}  # for scrypt with r=8

app = Flask(__name__)
stored = {}


@app.post("/sign-up")
def sign_up():
    stored[request.form["name"]] = generate_password_hash(request.form["password"])
    return "Welcome!"


@app.post("/login")
def login():
    if check_password_hash(stored[request.form["name"]], request.form["password"]):
        return "Welcome back!"
    return "Wrong password.", 403


if __name__ == "__main__":
    client = app.test_client()
    client.post("/sign-up", data={"name": "ann", "password": "correct horse"})
    method, n, r, p = stored["ann"].split("$")[0].split(":")
    print("Stored by Werkzeug:", f"{method} with N={n}, r={r}, p={p}")
    print("The p that OWASP asks for at this N:", OWASP_PARALLELISM[int(n)])

    right = client.post("/login", data={"name": "ann", "password": "correct horse"})
    print("The right password:", right.status_code)
    wrong = client.post("/login", data={"name": "ann", "password": "battery staple"})
    print("A wrong password:", wrong.status_code)

    hasher = PasswordHasher()
    hashed = hasher.hash("correct horse")
    print("With argon2-cffi, the hash is Argon2id:", hasher.type is Type.ID)
    print("With argon2-cffi, the right password:", hasher.verify(hashed, "correct horse"))
