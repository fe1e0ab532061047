"""Passwords: hashed with Argon2, checked without telling who exists, refused when weak."""

import re
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

SHORTEST = 8
SIMILAR = 0.7
hasher = PasswordHasher()


# --8<-- [start:hash]
def verify(user, password):
    """Whether it is the user's password. Takes as long where there is no user."""
    try:
        hasher.verify(user.password_hash if user else nobodys(), password)
    except VerifyMismatchError:
        return False
    return user is not None


@cache
def nobodys():
    return hasher.hash("nobody has this password")


# --8<-- [end:hash]


# --8<-- [start:weak]
def faults(password, username):
    """What is wrong with a new password, as sentences."""
    if len(password) < SHORTEST:
        yield f"This password is too short. It must contain at least {SHORTEST} characters."
    if password.isdigit():
        yield "This password is entirely numeric."
    if password.lower() in common():
        yield "This password is too common."
    if any(is_similar(password.lower(), part) for part in parts_of(username.lower())):
        yield "The password is too similar to the username."


def parts_of(username):
    return [*re.split(r"\W+", username), username]


def is_similar(password, part):
    """By Django's measure; the first ratio costs nothing, however long the password is."""
    matcher = SequenceMatcher(a=password, b=part)
    return matcher.real_quick_ratio() >= SIMILAR and matcher.quick_ratio() >= SIMILAR


@cache
def common():
    lines = (Path(__file__).parent / "common-passwords.txt").read_text("utf-8").splitlines()
    return frozenset(lines)


# --8<-- [end:weak]
