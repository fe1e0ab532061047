# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django signs a value, and refuses one that was changed or is too old."""

from django.conf import settings
from django.core import signing

settings.configure(SECRET_KEY="an example, and no secret")


def read(token, **limits):
    try:
        return signing.loads(token, **limits)
    except signing.SignatureExpired:
        return "too old"
    except signing.BadSignature:
        return "refused"


if __name__ == "__main__":
    token = signing.dumps("alice@example.org")
    print("The signed value:", read(token))
    print("The same, changed:", read(token.replace(token[0], "x", 1)))
    print("The same, with no time left:", read(token, max_age=-1))
