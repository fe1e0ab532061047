# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-login", "flask-security", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""Flask knows no users; Flask-Login remembers yours, Flask-Security adds models and permissions."""

import secrets
from importlib.metadata import requires

from flask import Flask
from flask_login import FlaskLoginClient, LoginManager, UserMixin, login_required
from flask_security import FSQLALiteUserDatastore, Security
from flask_security.models import sqla
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase

app = Flask(__name__)
app.secret_key = secrets.token_hex()
login_manager = LoginManager(app)


class Reader(UserMixin):
    id = "ann"


@login_manager.user_loader
def load_user(user_id):
    return Reader() if user_id == "ann" else None


@app.get("/notes")
@login_required
def notes():
    return "All the notes."


class Model(DeclarativeBase):
    pass


sqla.FsModels.set_db_info(base_model=Model)


class Role(Model, sqla.FsRoleMixin):
    __tablename__ = "role"


class User(Model, sqla.FsUserMixin):
    __tablename__ = "user"


if __name__ == "__main__":
    print("Flask requires one of the two:", "flask-" in str(requires("flask")).lower())

    app.test_client_class = FlaskLoginClient
    print("A stranger, with Flask-Login:", app.test_client().get("/notes").status_code)
    print("A user, with Flask-Login:", app.test_client(user=Reader()).get("/notes").status_code)

    site = Flask("site")
    site.config.update(SECRET_KEY=secrets.token_hex(), SQLALCHEMY_ENGINES={"default": "sqlite://"})
    db = SQLAlchemy(site)
    users = FSQLALiteUserDatastore(db, User, Role)
    Security(site, users)
    with site.app_context():
        Model.metadata.create_all(db.engine)
        print("Tables of Flask-Security:", ", ".join(sorted(Model.metadata.tables)))
        ann = users.create_user(email="ann@example.com")
        print("Ann may read drafts:", ann.has_permission("draft-read"))
        users.add_role_to_user(ann, users.create_role(name="editor", permissions={"draft-read"}))
        print("Ann may read drafts, once her role may:", ann.has_permission("draft-read"))
