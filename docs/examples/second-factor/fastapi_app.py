# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "pyotp", "itsdangerous", "python-multipart", "httpx2"]
# ///
"""With FastAPI a second factor is your code; PyOTP checks one, and takes it twice if you let it."""

import secrets
from typing import Annotated

import pyotp
from fastapi import Depends, FastAPI, Form, HTTPException, Request
from fastapi.testclient import TestClient
from starlette.middleware.sessions import SessionMiddleware

PASSWORD = "correct horse"  # hash it in a real application
phone = pyotp.TOTP(pyotp.random_base32())
accepted = [0]  # the counter of the last code; a column of the user in a real application
app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex())


@app.post("/login")
def login(request: Request, password: Annotated[str, Form()]):
    if not secrets.compare_digest(password, PASSWORD):
        raise HTTPException(403)
    request.session["waiting"] = "ann"


@app.post("/code")
def check_code(request: Request, code: Annotated[str, Form()]):
    try:
        counter = phone.verify_and_get_timecode(code, valid_window=1)
    except pyotp.OTPVerificationError:
        raise HTTPException(403) from None
    if "waiting" not in request.session or counter <= accepted[0]:
        raise HTTPException(403)
    accepted[0] = counter
    request.session["user"] = request.session.pop("waiting")


def current_user(request: Request):
    if "user" not in request.session:
        raise HTTPException(401)
    return request.session["user"]


@app.get("/notes")
def notes(user: Annotated[str, Depends(current_user)]):
    return f"The notes of {user}."


if __name__ == "__main__":

    def log_in():
        client = TestClient(app)
        client.post("/login", data={"password": PASSWORD})
        return client

    def send(client, code):
        return client.post("/code", data={"code": code}).status_code

    client = log_in()
    print("Notes before the code:", client.get("/notes").status_code)
    print("A wrong code:", send(client, "000000"))
    code = phone.now()
    send(client, code)
    print("Notes after the code:", client.get("/notes").status_code)
    print("PyOTP accepts the same code again:", phone.verify(code, valid_window=1))
    print("The login, which keeps its counter, does:", send(log_in(), code) == 200)
