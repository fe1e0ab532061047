# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-users", "zxcvbn", "httpx2"]
# ///
"""FastAPI Users accepts any password, even an empty one, until you write validate_password()."""

from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.testclient import TestClient
from fastapi_users import BaseUserManager, FastAPIUsers, IntegerIDMixin, schemas
from fastapi_users.db import BaseUserDatabase
from fastapi_users.exceptions import InvalidPasswordException
from zxcvbn import zxcvbn


@dataclass
class User:
    id: int
    email: str
    hashed_password: str
    is_active: bool = True
    is_superuser: bool = False
    is_verified: bool = False


class Memory(BaseUserDatabase):
    async def get_by_email(self, email):
        return None

    async def create(self, create_dict):
        return User(id=1, **create_dict)


class UserManager(IntegerIDMixin, BaseUserManager[User, int]):
    pass


class StrictUserManager(UserManager):
    async def validate_password(self, password, user):
        if len(password) > 72 or zxcvbn(password, [user.email])["score"] < 3:
            raise InvalidPasswordException("This password is easy to guess.")


def create_app(manager):
    async def get_user_manager():
        yield manager(Memory())

    app = FastAPI()
    accounts = FastAPIUsers(get_user_manager, [])
    app.include_router(accounts.get_register_router(schemas.BaseUser[int], schemas.BaseUserCreate))
    return app


app = create_app(StrictUserManager)


def verdict(app, password):
    user = {"email": "annabel@example.com", "password": password}
    answer = TestClient(app).post("/register", json=user)
    return "accepted" if answer.status_code == 201 else answer.json()["detail"]["reason"]


if __name__ == "__main__":
    lax = create_app(UserManager)
    print("An empty password:", verdict(lax, ""))
    for password in ("q7Vz!", "password1", "73450912", "annabel5"):
        print(f"{password}:", verdict(lax, password))
    print("password1, with a check of your own:", verdict(app, "password1"))
    print("violet kettle, with a check of your own:", verdict(app, "violet kettle"))
