# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "flask",
#     "flask-security",
#     "flask-sqlalchemy-lite",
#     "sqlalchemy",
#     "argon2-cffi",
#     "zxcvbn",
# ]
# ///
"""Flask-Security wants eight characters, whichever they are, until zxcvbn is turned on."""

import secrets

from flask import Flask
from flask_security import FSQLALiteUserDatastore, Security
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


def create_app(**rules):
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=secrets.token_hex(),
        SECURITY_PASSWORD_SALT=secrets.token_hex(),
        SECURITY_REGISTERABLE=True,
        SECURITY_SEND_REGISTER_EMAIL=False,
        WTF_CSRF_ENABLED=False,  # so that this program can post
        SECURITY_EMAIL_VALIDATOR_ARGS={"check_deliverability": False},
        SQLALCHEMY_ENGINES={"default": "sqlite://"},
        **rules,
    )
    db = SQLAlchemy(app)
    Security(app, FSQLALiteUserDatastore(db, User, Role))
    with app.app_context():
        Model.metadata.create_all(db.engine)
    return app


app = create_app(SECURITY_PASSWORD_COMPLEXITY_CHECKER="zxcvbn")


def verdict(app, password):
    form = {"email": "annabel@example.com", "password": password, "password_confirm": password}
    answer = app.test_client().post("/register", json=form)
    return "accepted" if answer.status_code == 200 else answer.json["response"]["errors"][0]


if __name__ == "__main__":
    for password in ("q7Vz!", "password1", "73450912", "annabel5"):
        print(f"{password}:", verdict(create_app(), password))
    print("password1, with zxcvbn:", verdict(app, "password1"))
    print("violet kettle, with zxcvbn:", verdict(app, "violet kettle"))
