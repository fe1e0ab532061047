"""A command for the people who run the site: `python -m notes.commands NAME`."""

import argparse
import os
from getpass import getpass

from sqlmodel import Session

from notes import models, passwords
from notes.config import Settings


def create_staff() -> None:
    """Create an account that may use the admin."""
    parser = argparse.ArgumentParser(description=create_staff.__doc__)
    parser.add_argument("username")
    username = parser.parse_args().username
    password = os.environ.get("NOTES_STAFF_PASSWORD") or getpass()
    with Session(models.connect(Settings())) as db:
        hashed = passwords.hashed(password)
        db.add(models.User(username=username, password_hash=hashed, is_staff=True))
        db.commit()


if __name__ == "__main__":
    create_staff()
