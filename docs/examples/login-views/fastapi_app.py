# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-users", "httpx2"]
# ///
"""FastAPI has no login; FastAPI Users has endpoints for it, once included, and no pages."""

import secrets
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.testclient import TestClient
from fastapi_users import BaseUserManager, FastAPIUsers, IntegerIDMixin, schemas
from fastapi_users.authentication import AuthenticationBackend, CookieTransport, JWTStrategy
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


class Memory(BaseUserDatabase):
    async def get(self, id):
        return users.get(id)

    async def get_by_email(self, email):
        return next((user for user in users.values() if user.email == email), None)

    async def create(self, create_dict):
        user = User(id=len(users) + 1, **create_dict)
        users[user.id] = user
        return user


class UserManager(IntegerIDMixin, BaseUserManager[User, int]):
    reset_password_token_secret = KEY

    async def on_after_forgot_password(self, user, token, request=None):
        mails.append(f"to {user.email}")


async def get_user_manager():
    yield UserManager(Memory())


mails = []
backend = AuthenticationBackend(
    name="cookie",
    transport=CookieTransport(cookie_secure=False),
    get_strategy=lambda: JWTStrategy(KEY, lifetime_seconds=3600),
)
accounts = FastAPIUsers(get_user_manager, [backend])

app = FastAPI()
app.include_router(accounts.get_auth_router(backend))
app.include_router(
    accounts.get_register_router(schemas.BaseUser[int], schemas.BaseUserCreate), prefix="/sign-up"
)
app.include_router(accounts.get_reset_password_router(), prefix="/password")

if __name__ == "__main__":
    print("POST /login, FastAPI alone:", TestClient(FastAPI()).post("/login").status_code)
    client = TestClient(app)
    print("Login page of FastAPI Users:", client.get("/login").status_code)
    print("Endpoints, once included:", ", ".join(app.openapi()["paths"]))
    ann = {"email": "ann@example.com", "password": "correct horse"}
    print("Sign-up:", client.post("/sign-up/register", json=ann).status_code)
    form = {"username": ann["email"], "password": "battery staple"}
    print("Login with a wrong password:", client.post("/login", data=form).status_code)
    form["password"] = ann["password"]
    print("Login:", client.post("/login", data=form).status_code)
    cookie = client.cookies["fastapiusersauth"]
    print("Logout:", client.post("/logout").status_code)
    client.cookies.set("fastapiusersauth", cookie)
    print("Logged in by an old copy of the cookie:", client.post("/logout").status_code == 204)
    client.post("/password/forgot-password", json={"email": ann["email"]})
    print("Password reset asks your code for a mail:", *mails)
