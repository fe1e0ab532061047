# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask has hooks before and after a request, and takes WSGI middleware; none is set at first."""

from flask import Blueprint, Flask, g

app = Flask(__name__)
admin = Blueprint("admin", __name__, url_prefix="/admin")
ended = []


@app.before_request
def greet():
    g.passed = ["application"]


@admin.before_request
def check():
    g.passed.append("blueprint")


@app.after_request
def mark(response):
    response.headers["X-Shop"] = "Corner Books"
    return response


@app.teardown_request
def end(error):
    ended.append(error)


@app.route("/")
@admin.route("/")
def home():
    return ", ".join([*g.passed, "view"])


class Middleware:
    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        environ["PATH_INFO"] = environ["PATH_INFO"].removeprefix("/shop")
        return self.wsgi_app(environ, start_response)


app.register_blueprint(admin)

if __name__ == "__main__":
    new = Flask(__name__)
    hooks = [new.before_request_funcs, new.after_request_funcs, new.teardown_request_funcs]
    print("Hooks in a new application:", sum(map(len, hooks)))
    print("Flask has before_first_request:", hasattr(Flask, "before_first_request"))

    client = app.test_client()
    print("Order of a request to /:", client.get("/").text)
    print("Order of a request to /admin/:", client.get("/admin/").text)
    print("Header from after_request:", client.get("/").headers["X-Shop"])
    print("Calls of teardown_request in 3 requests:", len(ended))
    print("GET /shop/admin/ without WSGI middleware:", client.get("/shop/admin/").status_code)
    app.wsgi_app = Middleware(app.wsgi_app)
    print("GET /shop/admin/ with WSGI middleware:", client.get("/shop/admin/").status_code)
