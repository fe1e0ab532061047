def test_django(shown, cell):
    assert shown["Stored for a user"] == "pbkdf2_sha256"
    rounds = {(5, 2): "1000000", (6, 0): "1200000", (6, 1): "1500000"}
    assert shown["Rounds"] == rounds[cell.version[:2]]
    assert shown["The right password"] == "True"
    assert shown["A wrong password"] == "False"
    assert shown["With Argon2PasswordHasher first"] == "argon2"
    assert shown["With ScryptPasswordHasher first"] == "scrypt"
    assert shown["bcrypt can be chosen too"] == "True"
    cell.holds(support="built-in", default="enabled", packages=["argon2-cffi"])


def test_flask(shown, cell):
    assert shown["Stored by Werkzeug"] == f"scrypt with N={2**15}, r=8, p=1"
    assert shown["The p that OWASP asks for at this N"] == "3"
    assert shown["The right password"] == "200"
    assert shown["A wrong password"] == "403"
    assert shown["With argon2-cffi, the hash is Argon2id"] == "True"
    cell.holds(support="built-in", packages=["argon2-cffi"])


def test_fastapi(shown, cell):
    assert shown["FastAPI has a module for passwords"] == "False"
    assert shown["Stored by pwdlib"] == "argon2id m=65536,t=3,p=4"
    assert shown["The right password"] == "200"
    assert shown["A wrong password"] == "403"
    cell.holds(support="third-party", packages=["pwdlib", "argon2-cffi"])
