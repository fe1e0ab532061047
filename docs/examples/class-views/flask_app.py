# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask has `View` and `MethodView` for classes as views, and no views for models."""

import inspect

import flask.views
from flask import Flask, request
from flask.views import MethodView, View

app = Flask(__name__)


class Hello(View):
    def dispatch_request(self, name):
        return f"Hello, {name}!"


class Notes(MethodView):
    def get(self):
        return "All notes"

    def post(self):
        return f"Saved {request.form['text']}"


app.add_url_rule("/hello/<name>", view_func=Hello.as_view("hello"))
app.add_url_rule("/notes", view_func=Notes.as_view("notes"))

if __name__ == "__main__":
    client = app.test_client()
    print("GET /hello/Ann, View:", client.get("/hello/Ann").text)
    print("GET /notes, MethodView:", client.get("/notes").text)
    print("POST /notes, MethodView:", client.post("/notes", data={"text": "Milk"}).text)
    print("DELETE /notes, MethodView:", client.delete("/notes").status_code)
    classes = [name for name, _ in inspect.getmembers(flask.views, inspect.isclass)]
    print("Classes for views in Flask:", ", ".join(name for name in classes if "View" in name))
