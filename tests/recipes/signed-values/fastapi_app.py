# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "itsdangerous"]
# ///
"""ItsDangerous signs a value."""

from itsdangerous import URLSafeTimedSerializer

signer = URLSafeTimedSerializer("an example, and no secret")
print("The signed value:", signer.loads(signer.dumps("alice@example.org")))
