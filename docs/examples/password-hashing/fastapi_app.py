# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "pwdlib", "argon2-cffi", "python-multipart", "httpx2"]
# ///
"""FastAPI hashes no passwords; its documentation uses pwdlib, which makes Argon2id of them."""

import importlib.util
from typing import Annotated

from fastapi import FastAPI, Form, HTTPException
from fastapi.testclient import TestClient
from pwdlib import PasswordHash

app = FastAPI()
hasher = PasswordHash.recommended()
stored = {}


@app.post("/sign-up")
def sign_up(name: Annotated[str, Form()], password: Annotated[str, Form()]):
    stored[name] = hasher.hash(password)


@app.post("/login")
def login(name: Annotated[str, Form()], password: Annotated[str, Form()]):
    if not hasher.verify(password, stored[name]):
        raise HTTPException(403, "Wrong password.")


if __name__ == "__main__":
    found = importlib.util.find_spec("fastapi.security.passwords")
    print("FastAPI has a module for passwords:", bool(found))
    client = TestClient(app)
    client.post("/sign-up", data={"name": "ann", "password": "correct horse"})
    _, algorithm, _, options, *_ = stored["ann"].split("$")
    print("Stored by pwdlib:", algorithm, options)
    right = client.post("/login", data={"name": "ann", "password": "correct horse"})
    print("The right password:", right.status_code)
    wrong = client.post("/login", data={"name": "ann", "password": "battery staple"})
    print("A wrong password:", wrong.status_code)
