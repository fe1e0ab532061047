# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-caching"]
# ///
"""Flask has no cache; Flask-Caching warns and stores nothing until CACHE_TYPE names a store."""

import warnings

from flask import Flask
from flask_caching import Cache

calls = []


def create_app(cache_type=None):
    app = Flask(__name__)
    if cache_type:
        app.config["CACHE_TYPE"] = cache_type
    cache = Cache(app)

    @app.get("/report")
    def report():
        calls.append("report")
        return "Sales are up."

    @app.get("/cached-report")
    @cache.cached(timeout=60)
    def cached_report():
        return report()

    return app


app = create_app("SimpleCache")

if __name__ == "__main__":

    def times_run(app, url):
        calls.clear()
        client = app.test_client()
        client.get(url)
        client.get(url)
        return len(calls)

    print("Times a view ran for two visits:", times_run(app, "/report"))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        unset = create_app()
    print("Warning without CACHE_TYPE:", *{str(w.message).partition(",")[0] for w in caught})
    print("Times it ran with Flask-Caching, no CACHE_TYPE:", times_run(unset, "/cached-report"))
    print("Times it ran with Flask-Caching, SimpleCache:", times_run(app, "/cached-report"))
