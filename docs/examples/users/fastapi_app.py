# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-users", "httpx2"]
# ///
"""FastAPI knows no users; FastAPI Users adds accounts, and what each may do is your code."""

import secrets
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer
from fastapi.testclient import TestClient
from fastapi_users import BaseUserManager, FastAPIUsers, IntegerIDMixin, schemas
from fastapi_users.authentication import AuthenticationBackend, BearerTransport, JWTStrategy
from fastapi_users.db import BaseUserDatabase

KEY = secrets.token_hex()


@dataclass
class User:
    id: int
    email: str
    hashed_password: str
    is_active: bool = True
    is_superuser: bool = False
    is_verified: bool = False


users = {}  # in place of a table
editors = set()


class Memory(BaseUserDatabase):
    async def get(self, id):
        return users.get(id)

    async def get_by_email(self, email):
        return next((user for user in users.values() if user.email == email), None)

    async def create(self, create_dict):
        return users.setdefault(len(users) + 1, User(id=len(users) + 1, **create_dict))


class UserManager(IntegerIDMixin, BaseUserManager[User, int]):
    pass


async def get_user_manager():
    yield UserManager(Memory())


backend = AuthenticationBackend(
    name="token",
    transport=BearerTransport(tokenUrl="login"),
    get_strategy=lambda: JWTStrategy(KEY, lifetime_seconds=3600),
)
accounts = FastAPIUsers(get_user_manager, [backend])
LoggedIn = Annotated[User, Depends(accounts.current_user(active=True))]

app = FastAPI()
app.include_router(accounts.get_auth_router(backend))
app.include_router(accounts.get_register_router(schemas.BaseUser[int], schemas.BaseUserCreate))


@app.get("/raw")
def raw(token: Annotated[str, Depends(OAuth2PasswordBearer(tokenUrl="login"))]):
    return token


@app.get("/notes")
def notes(user: LoggedIn):
    return f"The notes of {user.email}."


@app.get("/drafts")
def drafts(user: LoggedIn):
    if user.email not in editors:
        raise HTTPException(403)
    return f"The drafts of {user.email}."


if __name__ == "__main__":
    client = TestClient(app)

    def get(path, token=None):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return client.get(path, headers=headers).status_code

    print("A stranger, with OAuth2PasswordBearer:", get("/raw"))
    print("A made-up token, with OAuth2PasswordBearer:", get("/raw", "made-up"))
    print("A made-up token, with FastAPI Users:", get("/notes", "made-up"))
    ann = {"email": "ann@example.com", "password": "correct horse"}
    client.post("/register", json=ann)
    form = {"username": ann["email"], "password": ann["password"]}
    token = client.post("/login", data=form).json()["access_token"]
    print("Ann reads her notes:", get("/notes", token))
    kept = [name for name in schemas.BaseUser.model_fields if name.startswith("is_")]
    print("What FastAPI Users keeps of her rights:", ", ".join(kept))
    print("Ann reads drafts:", get("/drafts", token))
    editors.add(ann["email"])
    print("Ann reads drafts, once your code lets her:", get("/drafts", token))
