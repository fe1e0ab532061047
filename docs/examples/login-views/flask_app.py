# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-security", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""Flask-Security brings login and logout; sign-up and password reset are one setting each."""

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


def create_app(**settings):
    app = Flask(__name__)
    app.config.update(SECRET_KEY=secrets.token_hex(), **settings)
    app.config["SECURITY_PASSWORD_SALT"] = secrets.token_hex()
    app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
    db = SQLAlchemy(app)
    Security(app, FSQLALiteUserDatastore(db, User, Role))
    with app.app_context():
        Model.metadata.create_all(db.engine)
    return app


app = create_app(SECURITY_REGISTERABLE=True, SECURITY_RECOVERABLE=True)

if __name__ == "__main__":
    print("Login page of Flask alone:", Flask(__name__).test_client().get("/login").status_code)

    client = create_app().test_client()
    print("Login page of Flask-Security:", client.get("/login").status_code)
    print("It comes with a form:", 'name="password"' in client.get("/login").text)
    print("Logout:", client.post("/logout").status_code)
    print("Sign-up page:", client.get("/register").status_code)
    print("Password reset page:", client.get("/reset").status_code)

    client = app.test_client()
    print("Sign-up page, once turned on:", client.get("/register").status_code)
    print("Password reset page, once turned on:", client.get("/reset").status_code)
