# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "flask",
#     "flask-security",
#     "flask-sqlalchemy-lite",
#     "sqlalchemy",
#     "argon2-cffi",
#     "cryptography",
#     "qrcode",
#     "pyotp",
# ]
# ///
"""Flask-Security asks for a second factor once turned on; not where a view takes basic auth."""

import secrets

import pyotp
from flask import Flask
from flask_security import FSQLALiteUserDatastore, Security, auth_required, hash_password
from flask_security.models import sqla
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase


class Model(DeclarativeBase):
    pass


sqla.FsModels.set_db_info(base_model=Model)


class Role(Model, sqla.FsRoleMixin):
    __tablename__ = "role"


class User(Model, sqla.FsUserMixin):
    __tablename__ = "user"


def create_app(**settings):
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=secrets.token_hex(),
        SECURITY_PASSWORD_SALT=secrets.token_hex(),
        SECURITY_TWO_FACTOR_ENABLED_METHODS=["authenticator"],
        SECURITY_TOTP_SECRETS={"1": secrets.token_hex()},
        SECURITY_TOTP_ISSUER="A shop",
        WTF_CSRF_ENABLED=False,  # so that this program can post
        SQLALCHEMY_ENGINES={"default": "sqlite://"},
        **settings,
    )
    db = SQLAlchemy(app)
    users = FSQLALiteUserDatastore(db, User, Role)
    Security(app, users)
    with app.app_context():
        Model.metadata.create_all(db.engine)
        users.create_user(email="ann@example.com", password=hash_password("correct horse"))
        db.session.commit()

    @app.get("/notes")
    @auth_required("session")
    def notes():
        return "The notes of Ann."

    @app.get("/feed")
    @auth_required("basic")
    def feed():
        return "The feed of Ann."

    return app


app = create_app(SECURITY_TWO_FACTOR=True)

if __name__ == "__main__":
    ann = {"email": "ann@example.com", "password": "correct horse"}

    def log_in(app):
        client = app.test_client()
        return client, client.post("/login", json=ann).json

    def get(client, path, **options):
        headers = {"Accept": "application/json"}
        return client.get(path, headers=headers, **options).status_code

    client, _ = log_in(create_app())
    print("Two-factor page, before it is turned on:", get(client, "/tf-setup"))
    client, answer = log_in(app)
    print("Notes after a password alone:", get(client, "/notes"))
    setup = client.post("/tf-setup", json={"setup": "authenticator"}).json["response"]
    phone = pyotp.TOTP(setup["tf_authr_b32key"])
    client.post(f"/tf-setup/{setup['tf_state_token']}", json={"code": phone.now()})

    client, answer = log_in(app)
    print("Once a phone is known, a code is asked for:", answer["response"]["tf_required"])
    print("Notes before the code:", get(client, "/notes"))
    print("A wrong code:", client.post("/tf-validate", json={"code": "000000"}).status_code)
    client.post("/tf-validate", json={"code": phone.now()})
    print("Notes after the code:", get(client, "/notes"))
    basic = tuple(ann.values())
    print("A view with basic auth, password alone:", get(app.test_client(), "/feed", auth=basic))
