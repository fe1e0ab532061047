# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "flask", "authlib", "flask-security", "flask-sqlalchemy-lite", "requests", "sqlalchemy",
# ]
# ///
"""Flask leaves login at another site to packages: Authlib, or Flask-Security on top of it."""

import os
import threading

import requests
from authlib.integrations.flask_client import OAuth, OAuthError
from flask import Flask, abort, redirect, request, session, url_for
from flask_security import FsOAuthProvider, FSQLALiteUserDatastore, Security, current_user
from flask_security.models import sqla
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase
from werkzeug.serving import WSGIRequestHandler, make_server

provider = Flask("provider")  # stands in for Google or GitHub


@provider.get("/authorize")
def authorize():
    return redirect(f"{request.args['redirect_uri']}?code=42&state={request.args['state']}")


@provider.post("/token")
def token():
    return {"access_token": f"token for {request.form['code']}", "token_type": "Bearer"}


@provider.get("/me")
def me():
    return {"name": "ann" if request.authorization.token == "token for 42" else "nobody"}


class Quiet(WSGIRequestHandler):
    def log(self, *arguments):
        pass


server = make_server("127.0.0.1", 0, provider, request_handler=Quiet)
there = f"http://127.0.0.1:{server.port}"
app = Flask(__name__)
app.secret_key = os.urandom(16)
known = {
    "client_id": "notes",
    "client_secret": "secret",
    "authorize_url": f"{there}/authorize",
    "access_token_url": f"{there}/token",
    "api_base_url": there,
}
site = OAuth(app).register("site", **known)
users = {}


@app.get("/login")
def login():
    return site.authorize_redirect(url_for("welcome", _external=True))


@app.get("/welcome")
def welcome():
    try:
        site.authorize_access_token()
    except OAuthError:
        abort(403)
    name = site.get("/me").json()["name"]
    session["user"] = users.setdefault(name, len(users) + 1)
    return f"Hello, {name}"


class Model(DeclarativeBase):
    pass


sqla.FsModels.set_db_info(base_model=Model)


class Role(Model, sqla.FsRoleMixin):
    __tablename__ = "role"


class User(Model, sqla.FsUserMixin):
    __tablename__ = "user"


def email(oauth, token):
    return "email", oauth.site.get("/me", token=token).json()["name"] + "@example.com"


def secure_app():
    app = Flask("secure")
    app.config.update(SECRET_KEY=os.urandom(16), SQLALCHEMY_ENGINES={"default": "sqlite://"})
    app.config.update(SECURITY_OAUTH_ENABLE=True, SECURITY_OAUTH_BUILTIN_PROVIDERS=[])
    db = SQLAlchemy(app)
    security = Security(app, FSQLALiteUserDatastore(db, User, Role))
    security.oauthglue.register_provider_ext(FsOAuthProvider("site", known, email))
    with app.app_context():
        Model.metadata.create_all(db.engine)
        security.datastore.create_user(email="ann@example.com")
        security.datastore.commit()
    app.get("/")(lambda: getattr(current_user, "email", "nobody"))
    return app


if __name__ == "__main__":
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client = app.test_client()
    away = client.get("/login").location
    print("Login leads to the provider:", away.startswith(f"{there}/authorize"))
    back = requests.get(away, allow_redirects=False, timeout=10).headers["Location"]
    print("The provider leads back to:", back.partition("?")[0])
    forged = client.get(back.replace("state=", "state=x"))
    print("Back with a forged state:", forged.status_code)
    print("Back with the right one:", client.get(back).text)
    print("Users in the app's own table:", ", ".join(users))

    app = secure_app()
    for visitor, code in (("Ann, who has an account", "42"), ("Somebody without one", "43")):
        client = app.test_client()
        away = client.post("/login/oauthstart/site").location
        back = requests.get(away, allow_redirects=False, timeout=10).headers["Location"]
        client.get(back.replace("code=42", f"code={code}"))
        print(f"{visitor}, with Flask-Security:", client.get("/").text)
    server.shutdown()
