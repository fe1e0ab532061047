# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-smorest", "marshmallow", "apiflask", "pydantic"]
# ///
"""Flask takes any JSON; flask-smorest and APIFlask check it and answer 422 to wrong input."""

import marshmallow
import pydantic
from apiflask import APIFlask
from flask import Flask, request
from flask_smorest import Api, Blueprint


class BookSchema(marshmallow.Schema):
    title = marshmallow.fields.String(required=True)
    pages = marshmallow.fields.Integer(required=True)


class Book(pydantic.BaseModel):
    title: str
    pages: int


app = Flask(__name__)
app.config.update(API_TITLE="Library", API_VERSION="1", OPENAPI_VERSION="3.1.0")
smorest = Blueprint("books", __name__)


@app.post("/plain")
def plain():
    return request.get_json()


@smorest.post("/smorest")
@smorest.arguments(BookSchema)
@smorest.response(200, BookSchema)
def with_smorest(book):
    return book


Api(app).register_blueprint(smorest)
apiflask_app = APIFlask(__name__)


@apiflask_app.post("/marshmallow")
@apiflask_app.input(BookSchema)
def with_marshmallow(json_data):
    return json_data


@apiflask_app.post("/pydantic")
@apiflask_app.input(Book)
def with_pydantic(json_data):
    return json_data.model_dump()


if __name__ == "__main__":
    for name, client, url in [
        ("Flask alone", app.test_client(), "/plain"),
        ("flask-smorest", app.test_client(), "/smorest"),
        ("APIFlask with marshmallow", apiflask_app.test_client(), "/marshmallow"),
        ("APIFlask with Pydantic", apiflask_app.test_client(), "/pydantic"),
    ]:
        right = client.post(url, json={"title": "The Dispossessed", "pages": 341})
        print(f"{name}, a book:", right.status_code)
        wrong = client.post(url, json={"title": "The Dispossessed", "pages": "many"})
        print(f"{name}, pages that are no number:", wrong.status_code)
