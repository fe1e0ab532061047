# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-jwt-extended"]
# ///
"""Flask-JWT-Extended signs and checks tokens; taking one back is a list that you keep."""

import os
from datetime import timedelta

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, get_jti, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = os.urandom(32)
jwt = JWTManager(app)
revoked = set()


@app.get("/notes")
@jwt_required()
def notes():
    return ["Buy milk"]


@app.get("/forgotten")
def forgotten():
    return ["Buy milk"]


def get(token=None, url="/notes"):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return app.test_client().get(url, headers=headers).status_code


if __name__ == "__main__":
    with app.app_context():
        token = create_access_token("ann")
        old = create_access_token("ann", expires_delta=timedelta(seconds=-1))
        jti = get_jti(token)
        print(
            "Minutes until a token ends:", int(app.config["JWT_ACCESS_TOKEN_EXPIRES"].seconds / 60)
        )
    print("Without a token:", get())
    print("A JWT:", get(token))
    print("A JWT, its signature cut:", get(token[:-8]))
    print("A JWT that has ended:", get(old))
    print("A view without jwt_required():", get(url="/forgotten"))
    revoked.add(jti)
    print("A JWT that was taken back, nobody looks:", get(token))
    jwt.token_in_blocklist_loader(lambda header, data: data["jti"] in revoked)
    print("The same, with a blocklist:", get(token))
