"""Commands for the people who run the site."""

import click
from flask.cli import with_appcontext

from notes import passwords
from notes.models import User, db


@click.command()
@click.argument("username")
@click.password_option(envvar="NOTES_STAFF_PASSWORD")
@with_appcontext
def create_staff(username, password):
    """Create an account that may use the admin."""
    hashed = passwords.hasher.hash(password)
    db.session.add(User(username=username, password_hash=hashed, is_staff=True))
    db.session.commit()
