"""Passwords: hashed with Argon2, checked without telling who exists, refused when weak."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from threading import BoundedSemaphore

from pwdlib import PasswordHash

from notes.config import HERE
from notes.models import User

SHORTEST = 8
SIMILAR = 0.7
hasher = PasswordHash.recommended()
#: Each hash takes 64 MiB, and forty requests may run at once.
at_once = BoundedSemaphore(4)


# --8<-- [start:hash]
def hashed(password: str) -> str:
    with at_once:
        return hasher.hash(password)


def verify(user: User | None, password: str) -> bool:
    """Whether it is the user's password. Takes as long where there is no user."""
    known = user.password_hash if user else nobodys()
    with at_once:
        right, better = hasher.verify_and_update(password, known)
    if user and better:
        user.password_hash = better
    return right and user is not None


@cache
def nobodys() -> str:
    return hashed("nobody has this password")


# --8<-- [end:hash]


# --8<-- [start:weak]
def faults(password: str, username: str) -> Iterator[str]:
    """What is wrong with a new password, as sentences."""
    if len(password) < SHORTEST:
        yield f"This password is too short. It must contain at least {SHORTEST} characters."
    if password.isdigit():
        yield "This password is entirely numeric."
    if password.lower() in common():
        yield "This password is too common."
    if any(is_similar(password.lower(), part) for part in parts_of(username.lower())):
        yield "The password is too similar to the username."


def parts_of(username: str) -> list[str]:
    return [*re.split(r"\W+", username), username]


def is_similar(password: str, part: str) -> bool:
    """By Django's measure; the first ratio costs nothing, however long the password is."""
    matcher = SequenceMatcher(a=password, b=part)
    return matcher.real_quick_ratio() >= SIMILAR and matcher.quick_ratio() >= SIMILAR


@cache
def common() -> frozenset[str]:
    return frozenset((HERE / "common-passwords.txt").read_text("utf-8").splitlines())


# --8<-- [end:weak]
