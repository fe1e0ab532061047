# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "slowapi", "python-multipart", "httpx2"]
# ///
"""SlowApi limits a login by address, and counts what succeeds as well as what fails."""

import secrets
from typing import Annotated

from fastapi import FastAPI, Form, HTTPException, Request
from fastapi.testclient import TestClient
from slowapi import Limiter
from slowapi.util import get_remote_address

passwords = {"ann": "correct horse", "bob": "violet kettle"}  # hash them in a real application
app = FastAPI()
app.state.limiter = limiter = Limiter(get_remote_address, storage_uri="memory://")


@app.post("/unlimited")
def login(name: Annotated[str, Form()], password: Annotated[str, Form()]):
    if not secrets.compare_digest(passwords.get(name, ""), password):
        raise HTTPException(403, "Wrong name or password.")


@app.post("/login")
@limiter.limit("3 per hour")
def limited_login(request: Request, name: Annotated[str, Form()], password: Annotated[str, Form()]):
    login(name, password)


if __name__ == "__main__":

    def log_in(name, password, address="192.0.2.1", url="/login"):
        client = TestClient(app, client=(address, 50000))
        return client.post(url, data={"name": name, "password": password}).status_code

    def guesses(count, url):
        return ", ".join(str(log_in("ann", "battery staple", url=url)) for _ in range(count))

    print("Wrong passwords, FastAPI alone:", guesses(4, "/unlimited"))
    print("Wrong passwords, with a limit of three:", guesses(4, "/login"))
    print("The right one, after that:", log_in("ann", "correct horse"))
    print("Somebody else at the same address:", log_in("bob", "violet kettle"))
    print("The right one, from another address:", log_in("ann", "correct horse", "192.0.2.2"))
    successes = ", ".join(str(log_in("bob", "violet kettle", "192.0.2.3")) for _ in range(4))
    print("Right passwords, with a limit of three:", successes)
