"""What a request comes with: a session of the database, and somebody who is logged in."""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, HTTPException, Request
from sqlmodel import Session

from notes.models import Login, User, now

LIFETIME = timedelta(days=14)


def database(request: Request) -> Iterator[Session]:
    with Session(request.app.state.engine) as session:
        yield session


# Closed before the answer is sent, so that a slow download keeps no connection.
Database = Annotated[Session, Depends(database, scope="function")]


# --8<-- [start:session]
def find_login(request: Request, db: Session) -> Login | None:
    """The login of a session cookie, as long as it is known and the account active."""
    login = db.get(Login, request.session.get("login", ""))
    if login is None or not login.user.is_active or login.created + LIFETIME < now():
        return None
    return login


def start(request: Request, db: Session, user: User) -> None:
    """Log a user in, with nothing of the session before."""
    login = Login(token=secrets.token_urlsafe(32), user=user)
    db.add(login)
    db.commit()
    request.session.clear()
    request.session["login"] = login.token


# --8<-- [end:session]


# --8<-- [start:login]
def visitor(request: Request, db: Database) -> User | None:
    """Return the user who is logged in, also for the templates."""
    login = find_login(request, db)
    user = login.user if login else None
    request.state.user = user
    return user


Visitor = Annotated[User | None, Depends(visitor)]


def member(request: Request, user: Visitor) -> User:
    """Return the user who is logged in; send others to the login."""
    if user is None:
        raise HTTPException(302, headers={"Location": login_address(request)})
    return user


Member = Annotated[User, Depends(member)]


def login_address(request: Request) -> str:
    return f"/login?next={quote(request.url.path)}"


# --8<-- [end:login]
