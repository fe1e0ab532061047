"""Accounts: sign-up, login, logout and password change."""

import re
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, delete, func, select

from notes import passwords, sessions
from notes.forms import TAKEN, LoginForm, PasswordForm, SignUpForm, read
from notes.models import Login, User
from notes.security import Submitted
from notes.sessions import Database, Member
from notes.templating import page

router = APIRouter(include_in_schema=False)


# --8<-- [start:signup]
@router.get("/signup")
def sign_up_page(request: Request) -> Response:
    return sign_up_form(request)


@router.post("/signup")
def sign_up(request: Request, db: Database, fields: Submitted) -> Response:
    form, faults = read(SignUpForm, fields)
    if form:
        # Both by the database, because SQLite's lower() knows A to Z only.
        same = select(User).where(func.lower(User.username) == func.lower(form.username))
        if db.exec(same).first() is None:
            user = User(username=form.username, password_hash=passwords.hashed(form.password1))
            db.add(user)
            try:
                sessions.start(request, db, user)
                return RedirectResponse("/notes/", 302)
            except IntegrityError:  # somebody took the name while the password was hashed
                db.rollback()
        faults["username"] = [TAKEN]
    return sign_up_form(request, fields=fields, faults=faults)


def sign_up_form(request: Request, **context: Any) -> Response:
    return page(request, "accounts/signup.html", **context)


# --8<-- [end:signup]


# --8<-- [start:login]
@router.get("/login")
def log_in_page(request: Request) -> Response:
    return page(request, "accounts/login.html")


@router.post("/login")
def log_in(request: Request, db: Database, fields: Submitted, next: str = "") -> Response:
    form, faults = read(LoginForm, fields)
    if form:
        user = db.exec(select(User).where(User.username == form.username)).first()
        if passwords.verify(user, form.password) and user and user.is_active:
            sessions.start(request, db, user)
            return RedirectResponse(next if is_own(next) else "/notes/", 302)
        faults = {"": ["Please enter a correct username and password."]}
    return page(request, "accounts/login.html", fields=fields, faults=faults)


# --8<-- [start:own]
def is_own(target: str) -> bool:
    """Whether an address can only lead to a page of this site: `/page`, not `//host` or `/\\host`.

    Browsers drop tabs and line ends, so that an address that holds one isn't what it seems.
    """
    return bool(re.fullmatch(r"/([^/\\\s\x00-\x1f\x7f][^\\\s\x00-\x1f\x7f]*)?", target))


# --8<-- [end:own]


# --8<-- [end:login]


# --8<-- [start:logout]
@router.post("/logout")
def log_out(request: Request, db: Database, user: Member) -> Response:
    db.exec(delete(Login).where(col(Login.token) == request.session["login"]))
    db.commit()
    request.session.clear()
    return RedirectResponse("/login", 302)


# --8<-- [end:logout]


# --8<-- [start:password]
@router.get("/password")
def password_page(request: Request, user: Member) -> Response:
    return page(request, "accounts/password.html")


@router.post("/password")
def change_password(request: Request, db: Database, user: Member, fields: Submitted) -> Response:
    form, faults = read(PasswordForm, fields, user)
    if not form:
        return page(request, "accounts/password.html", fields=fields, faults=faults)
    user.password_hash = passwords.hashed(form.new_password1)
    db.exec(delete(Login).where(col(Login.user_id) == user.id))
    sessions.start(request, db, user)
    return RedirectResponse("/notes/", 302)


# --8<-- [end:password]
