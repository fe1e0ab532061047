# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "apiflask"]
# ///
"""Flask answers errors with HTML; an errorhandler makes them JSON, but a blueprint's sees few."""

from apiflask import APIFlask
from flask import Blueprint, Flask, abort, jsonify
from werkzeug.exceptions import HTTPException

part = Blueprint("part", __name__, url_prefix="/part")


@part.errorhandler(404)
def not_found(error):
    return {"detail": "Not found."}, 404


def add_views(app):
    app.logger.disabled = True

    @app.get("/missing")
    def missing():
        abort(404)

    @app.get("/fail")
    def fail():
        raise RuntimeError("Out of milk.")


@part.get("/missing")
def missing():
    abort(404)


app = Flask(__name__)
add_views(app)
app.register_blueprint(part)

json_app = Flask(__name__)
add_views(json_app)


@json_app.errorhandler(HTTPException)
def as_json(error):
    return jsonify(detail=error.description), error.code


apiflask_app = APIFlask(__name__)
add_views(apiflask_app)


def get(app, url):
    response = app.test_client().get(url, headers={"Accept": "application/json"})
    return f"{response.status_code} {response.mimetype}"


if __name__ == "__main__":
    print("Not found:", get(app, "/missing"))
    print("An error:", get(app, "/fail"))
    print("A blueprint's handler, abort(404) in it:", get(app, "/part/missing"))
    print("A blueprint's handler, an address below it:", get(app, "/part/nowhere"))
    print("A handler for HTTPException, not found:", get(json_app, "/nowhere"))
    print("A handler for HTTPException, an error:", get(json_app, "/fail"))
    print("APIFlask, not found:", get(apiflask_app, "/nowhere"))
    print("APIFlask, an error:", get(apiflask_app, "/fail"))
