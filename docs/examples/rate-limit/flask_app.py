# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-limiter"]
# ///
"""Flask answers any number of requests; Flask-Limiter stops them at the limit that you name."""

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address


def create_app():
    app = Flask(__name__)
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")

    @app.get("/notes")
    def notes():
        return "All the notes."

    @app.post("/login")
    @limiter.limit("3 per day")
    def login():
        return "Wrong password.", 403

    return app


def answers(request):
    return ", ".join(str(request().status_code) for _ in range(5))


bare = Flask(__name__)
bare.add_url_rule("/notes", view_func=lambda: "All the notes.")
app = create_app()

if __name__ == "__main__":
    print("Flask alone:", answers(lambda: bare.test_client().get("/notes")))
    print("With Flask-Limiter, no limit named:", answers(lambda: app.test_client().get("/notes")))
    print("With a limit of three:", answers(lambda: app.test_client().post("/login")))
    other = create_app()
    print("At a second copy of the app:", other.test_client().post("/login").status_code)
