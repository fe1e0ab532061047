# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "apiflask", "flask-openapi", "flask-smorest"]
# ///
"""Flask serves no schema; APIFlask and flask-openapi do at once, flask-smorest when told where."""

from apiflask import APIFlask
from flask import Flask
from flask_openapi import OpenAPI
from flask_smorest import Api, Blueprint


def books():
    return {"titles": ["Dune", "Emma"]}


app = Flask(__name__)
app.get("/books")(books)

with_apiflask = APIFlask(__name__)
with_apiflask.get("/books")(books)

with_flask_openapi = OpenAPI(__name__)
with_flask_openapi.get("/books")(books)


def with_smorest(**config):
    app = Flask(__name__)
    app.config.update(API_TITLE="Library", API_VERSION="1", OPENAPI_VERSION="3.1.0", **config)
    blueprint = Blueprint("books", __name__)
    blueprint.get("/books")(books)
    Api(app).register_blueprint(blueprint)
    return app


def schema(app, url="/openapi.json"):
    response = app.test_client().get(url)
    if response.status_code == 404:
        return "none"
    return "describes " + ", ".join(response.json["paths"])


if __name__ == "__main__":
    print("Flask alone, schema:", schema(app))
    print("APIFlask, schema:", schema(with_apiflask))
    docs = with_apiflask.test_client().get("/docs")
    print("APIFlask, docs page:", docs.status_code, docs.mimetype)
    print(
        "flask-openapi, schema:",
        schema(with_flask_openapi, "/openapi/openapi.json"),
    )
    print("flask-smorest, schema:", schema(with_smorest()))
    told = with_smorest(OPENAPI_URL_PREFIX="/")
    print("flask-smorest with OPENAPI_URL_PREFIX, schema:", schema(told))
