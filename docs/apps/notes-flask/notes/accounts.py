"""Accounts: sign-up, login, logout and password change."""

import re
import secrets

from flask import Blueprint, current_app, redirect, render_template, request, session, url_for
from flask_login import LoginManager, current_user, login_required, login_user, logout_user
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from notes import passwords
from notes.forms import TAKEN, LoginForm, PasswordForm, SignUpForm
from notes.models import Login, User, db, now

blueprint = Blueprint("accounts", __name__)
manager = LoginManager()
manager.login_view = "accounts.login"
manager.login_message = None


def init_app(app):
    manager.init_app(app)


# --8<-- [start:session]
@manager.user_loader
def load_user(token):
    """The user of a session cookie, as long as the login is known and the account active."""
    login = db.session.get(Login, token)
    if login is None or not login.user.is_active:
        return None
    if login.created + current_app.permanent_session_lifetime < now():
        return None
    login.user.login = login
    return login.user


def start_session(user):
    """Log a user in, with nothing of the session before."""
    user.login = Login(token=secrets.token_urlsafe(32), user=user)
    db.session.add(user.login)
    db.session.commit()
    session.clear()
    session.permanent = True
    login_user(user)


# --8<-- [end:session]


# --8<-- [start:signup]
@blueprint.route("/signup", methods=["GET", "POST"])
def signup():
    form = SignUpForm()
    if form.validate_on_submit():
        hashed = passwords.hasher.hash(form.password1.data)
        user = User(username=form.username.data, password_hash=hashed)
        db.session.add(user)
        try:
            start_session(user)
            return redirect(url_for("notes.index"))
        except IntegrityError:  # somebody took the name while the password was hashed
            db.session.rollback()
            form.username.errors.append(TAKEN)
    return render_template("accounts/form.html", form=form, heading="Sign up")


# --8<-- [end:signup]


# --8<-- [start:login]
@blueprint.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        user = db.session.scalar(select(User).where(User.username == form.username.data))
        if passwords.verify(user, form.password.data) and user.is_active:
            if passwords.hasher.check_needs_rehash(user.password_hash):
                user.password_hash = passwords.hasher.hash(form.password.data)
            start_session(user)
            target = request.args.get("next", "")
            return redirect(target if is_own(target) else url_for("notes.index"))
        form.form_errors.append("Please enter a correct username and password.")
    return render_template("accounts/form.html", form=form, heading="Log in")


# --8<-- [start:own]
def is_own(target):
    """Whether an address can only lead to a page of this site: `/page`, not `//host` or `/\\host`.

    Browsers drop tabs and line ends, so that an address that holds one isn't what it seems.
    """
    return bool(re.fullmatch(r"/([^/\\\s\x00-\x1f\x7f][^\\\s\x00-\x1f\x7f]*)?", target))


# --8<-- [end:own]


# --8<-- [end:login]


# --8<-- [start:logout]
@blueprint.post("/logout")
@login_required
def logout():
    db.session.delete(current_user.login)
    db.session.commit()
    logout_user()
    session.clear()
    return redirect(url_for("accounts.login"))


# --8<-- [end:logout]


# --8<-- [start:password]
@blueprint.route("/password", methods=["GET", "POST"])
@login_required
def password():
    form = PasswordForm()
    if form.validate_on_submit():
        user = current_user._get_current_object()
        user.password_hash = passwords.hasher.hash(form.new_password1.data)
        db.session.execute(delete(Login).where(Login.user_id == user.id))
        start_session(user)
        return redirect(url_for("notes.index"))
    return render_template("accounts/form.html", form=form, heading="Change password")


# --8<-- [end:password]
