# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy-lite", "sqlalchemy"]
# ///
"""SQLAlchemy keeps connections in a pool, and looks only when told whether they still work."""

import tempfile

from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import event, text
from sqlalchemy.exc import TimeoutError

folder = tempfile.TemporaryDirectory()


def create_app(**options):
    app = Flask(__name__, instance_path=folder.name)
    app.config["SQLALCHEMY_ENGINES"] = {"default": {"url": "sqlite:///shop.sqlite3"} | options}
    app.logger.disabled = True
    db = SQLAlchemy(app)

    @app.get("/")
    def shop():
        db.session.execute(text("SELECT 1"))
        return "Tea."

    with app.app_context():
        return app, db.engine


app, engine = create_app(pool_timeout=0.1)
pinging_app, pinging_engine = create_app(pool_pre_ping=True)

if __name__ == "__main__":
    opened = []
    for each in engine, pinging_engine:
        event.listen(each, "connect", lambda connection, record: opened.append(connection))

    def get(app):
        return app.test_client().get("/").status_code

    print("Answers:", get(app), get(app), get(app))
    print("Connections opened for them:", len(opened))
    opened[-1].close()  # as a database server that restarts does
    print("After the connection broke:", get(app))
    get(pinging_app)
    opened[-1].close()
    print("After the connection broke, with pool_pre_ping:", get(pinging_app))
    engine.dispose()
    held = []
    try:
        while True:
            held.append(engine.connect())
    except TimeoutError:
        print("Connections at once, then TimeoutError:", len(held))
    for connection in held:
        connection.close()
    engine.dispose()
    pinging_engine.dispose()
    folder.cleanup()
