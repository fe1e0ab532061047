# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "itsdangerous"]
# ///
"""ItsDangerous signs a value, and refuses one changed or too old."""

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

signer = URLSafeTimedSerializer("an example, and no secret")


def read(token, **limits):
    try:
        return signer.loads(token, **limits)
    except SignatureExpired:
        return "too old"
    except BadSignature:
        return "refused"


if __name__ == "__main__":
    token = signer.dumps("alice@example.org")
    print("The signed value:", read(token))
    print("The same, changed:", read(token.replace(token[0], "x", 1)))
    print("The same, with no time left:", read(token, max_age=-1))
