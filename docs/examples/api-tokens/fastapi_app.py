# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2", "pyjwt"]
# ///
"""FastAPI reads a token and tells the docs page of it; checking it is your code, with PyJWT."""

import os
from datetime import UTC, datetime, timedelta
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer
from fastapi.testclient import TestClient

app = FastAPI()
KEY = os.urandom(32)
Token = Annotated[str, Depends(OAuth2PasswordBearer(tokenUrl="token"))]


def get_user(token: Token) -> str:
    try:
        return jwt.decode(token, KEY, algorithms=["HS256"])["sub"]
    except jwt.InvalidTokenError as error:
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"}) from error


@app.get("/unchecked")
def unchecked(token: Token):
    return ["Buy milk"]


@app.get("/notes")
def notes(user: Annotated[str, Depends(get_user)]):
    return ["Buy milk"]


def make(minutes=15, **claims):
    ends = datetime.now(UTC) + timedelta(minutes=minutes)
    return jwt.encode({"sub": "ann", "exp": ends, **claims}, KEY, "HS256")


def get(token=None, url="/notes"):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return TestClient(app).get(url, headers=headers).status_code


if __name__ == "__main__":
    token = make()
    print("Without a token:", get())
    print("Made up, an endpoint that only names the scheme:", get("made-up", "/unchecked"))
    print("Made up, with PyJWT:", get("made-up"))
    print("A JWT:", get(token))
    print("A JWT, its signature cut:", get(token[:-8]))
    print("A JWT that has ended:", get(make(minutes=-1)))
    endless = jwt.encode({"sub": "ann"}, KEY, "HS256")
    print("A JWT without an end:", get(endless))
    unsigned = jwt.encode({"sub": "ann"}, None, "none")
    print("A JWT that nobody signed:", get(unsigned))
    schemes = app.openapi()["components"]["securitySchemes"]
    print("Schemes on the docs page:", ", ".join(schemes))
