"""Settings for production; what differs between machines comes from the environment."""

import os
from datetime import timedelta
from pathlib import Path

MAX_ATTACHMENT = 1_000_000


def read(environ=None):
    """The configuration from environment variables; KeyError where the secret key is missing."""
    environ = os.environ if environ is None else environ
    # --8<-- [start:environment]
    data = Path(environ.get("NOTES_DATA", Path(__file__).parent.parent / "instance")).resolve()
    https = environ.get("NOTES_HTTPS", "1") == "1"
    data.mkdir(parents=True, exist_ok=True)
    # --8<-- [end:environment]
    return {
        # --8<-- [start:values]
        "SECRET_KEY": environ["NOTES_SECRET_KEY"],
        # --8<-- [start:hosts]
        "TRUSTED_HOSTS": environ.get("NOTES_HOSTS", "localhost,127.0.0.1").split(","),
        # --8<-- [end:hosts]
        "HTTPS": https,
        "SQLALCHEMY_ENGINES": {"default": f"sqlite:///{data / 'notes.sqlite3'}"},
        "UPLOADS": data / "uploads",
        # --8<-- [start:size]
        "MAX_CONTENT_LENGTH": 2 * MAX_ATTACHMENT,
        # --8<-- [end:size]
        # --8<-- [start:cookies]
        "SESSION_COOKIE_SECURE": https,
        "SESSION_COOKIE_SAMESITE": "Lax",
        # --8<-- [end:cookies]
        # --8<-- [start:lifetime]
        "PERMANENT_SESSION_LIFETIME": timedelta(days=14),
        "WTF_CSRF_TIME_LIMIT": None,  # a token lives as long as its session
        # --8<-- [end:lifetime]
        # --8<-- [end:values]
    }
