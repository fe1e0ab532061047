# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "argon2-cffi"]
# ///
"""Django's user accounts store slow PBKDF2 hashes; one setting switches to Argon2."""

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password, identify_hasher
from django.test import override_settings

settings.configure(INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"])
django.setup()

OWASP_ROUNDS = 600_000  # for PBKDF2-SHA256, from OWASP's Password Storage Cheat Sheet

if __name__ == "__main__":
    ann = get_user_model()(username="ann")
    ann.set_password("correct horse")
    algorithm, rounds, _salt, _hash = ann.password.split("$")
    print("Stored for a user:", algorithm)
    print("Rounds:", rounds)
    print("At least the rounds that OWASP asks for:", int(rounds) >= OWASP_ROUNDS)
    print("The right password:", check_password("correct horse", ann.password))
    print("A wrong password:", check_password("battery staple", ann.password))

    hashers = "django.contrib.auth.hashers"
    for name in ["Argon2PasswordHasher", "ScryptPasswordHasher"]:
        with override_settings(PASSWORD_HASHERS=[f"{hashers}.{name}"]):
            ann.set_password("correct horse")
            print(f"With {name} first:", identify_hasher(ann.password).algorithm)
    print("bcrypt can be chosen too:", any("BCrypt" in name for name in settings.PASSWORD_HASHERS))
