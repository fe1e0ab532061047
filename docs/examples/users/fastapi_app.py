# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "pyjwt", "pwdlib[argon2]", "python-multipart", "httpx2"]
# ///
"""FastAPI knows no users; its security classes read a token, and what it means is your code."""

import secrets
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from fastapi.testclient import TestClient
from pwdlib import PasswordHash

KEY = secrets.token_hex()
hasher = PasswordHash.recommended()
users = {"ann": hasher.hash("correct horse")}
editors = set()
app = FastAPI()
read_token = OAuth2PasswordBearer(tokenUrl="token")


@app.post("/token")
def login(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    if form.username not in users or not hasher.verify(form.password, users[form.username]):
        raise HTTPException(400, "Wrong name or password.")
    token = jwt.encode({"sub": form.username}, KEY, algorithm="HS256")
    return {"access_token": token, "token_type": "bearer"}


@app.get("/raw")
def raw(token: Annotated[str, Depends(read_token)]):
    return token


def current_user(token: Annotated[str, Depends(read_token)]):
    try:
        return jwt.decode(token, KEY, algorithms=["HS256"])["sub"]
    except jwt.InvalidTokenError:
        raise HTTPException(401) from None


def editor(user: Annotated[str, Depends(current_user)]):
    if user not in editors:
        raise HTTPException(403)
    return user


@app.get("/notes")
def notes(user: Annotated[str, Depends(current_user)]):
    return f"The notes of {user}."


@app.get("/drafts")
def drafts(user: Annotated[str, Depends(editor)]):
    return f"The drafts of {user}."


if __name__ == "__main__":
    client = TestClient(app)

    def get(path, token=None):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return client.get(path, headers=headers).status_code

    print("A stranger, with OAuth2PasswordBearer:", get("/raw"))
    print("A made-up token, with OAuth2PasswordBearer:", get("/raw", "made-up"))
    print("A made-up token, with a check of your own:", get("/notes", "made-up"))
    form = {"username": "ann", "password": "correct horse"}
    token = client.post("/token", data=form).json()["access_token"]
    print("Ann reads her notes:", get("/notes", token))
    print("Ann reads drafts:", get("/drafts", token))
    editors.add("ann")
    print("Ann reads drafts, once your code lets her:", get("/drafts", token))
