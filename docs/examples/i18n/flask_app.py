# /// script
# requires-python = ">=3.11"
# dependencies = ["babel", "flask", "flask-babel"]
# ///
"""Flask has no translations; Flask-Babel brings them, and you write who gets which language."""

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from flask import Flask, request
from flask_babel import Babel, format_date, format_datetime, format_decimal, gettext

translations = TemporaryDirectory()
german = Catalog("de")
german.add("Welcome", "Willkommen")
folder = Path(translations.name, "de", "LC_MESSAGES")
folder.mkdir(parents=True)
with open(folder / "messages.mo", "wb") as file:
    write_mo(file, german)


def choose_language():
    return request.accept_languages.best_match(["en", "de"])


def create_app(locale_selector=None):
    app = Flask(__name__)
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = translations.name
    Babel(app, locale_selector=locale_selector, timezone_selector=lambda: "Asia/Tokyo")

    @app.get("/")
    def welcome():
        noon = format_datetime(datetime(2026, 5, 4, 12, tzinfo=UTC), "HH:mm")
        day = format_date(date(2026, 5, 4), "long")
        return f"{gettext('Welcome')}, {day}, {format_decimal(2.5)}, {noon}"

    return app


app = create_app(choose_language)

if __name__ == "__main__":
    plain = Flask(__name__)
    print("Templates translate, Flask alone:", "_" in plain.jinja_env.globals)
    print("Templates translate, with Flask-Babel:", "_" in app.jinja_env.globals)
    german_browser = {"Accept-Language": "de"}
    for name, babel_app in [("no function to choose", create_app()), ("with one", app)]:
        answer = babel_app.test_client().get("/", headers=german_browser).text
        print(f"A German browser, Flask-Babel, {name}:", answer)
    print("A French browser, Flask-Babel, with one:", end=" ")
    print(app.test_client().get("/", headers={"Accept-Language": "fr"}).text)
