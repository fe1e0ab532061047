# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "starlette-babel", "babel", "jinja2", "httpx2"]
# ///
"""FastAPI has no translations; starlette-babel brings them for the languages that you name."""

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from fastapi import APIRouter, FastAPI
from fastapi.templating import Jinja2Templates
from fastapi.testclient import TestClient
from starlette_babel import (
    LocaleMiddleware,
    Translator,
    format_date,
    format_datetime,
    format_decimal,
    get_translator,
    gettext,
    switch_timezone,
)
from starlette_babel.contrib.jinja import configure_jinja_env

translations = TemporaryDirectory()
german = Catalog("de")
german.add("Welcome", "Willkommen")
folder = Path(translations.name, "de", "LC_MESSAGES")
folder.mkdir(parents=True)
with open(folder / "messages.mo", "wb") as file:
    write_mo(file, german)
get_translator().load_from_directories([translations.name])

pages = APIRouter()


@pages.get("/")
def welcome():
    with switch_timezone("Asia/Tokyo"):
        noon = format_datetime(datetime(2026, 5, 4, 12, tzinfo=UTC), "HH:mm")
    day = format_date(date(2026, 5, 4), "long")
    return f"{gettext('Welcome')}, {day}, {format_decimal(2.5)}, {noon}"


def create_app(**options):
    app = FastAPI()
    app.include_router(pages)
    app.add_middleware(LocaleMiddleware, **options)
    return app


app = create_app(locales=["en", "de"])

if __name__ == "__main__":
    templates = Jinja2Templates(translations.name)
    print("Templates translate, FastAPI alone:", "_" in templates.env.globals)
    configure_jinja_env(templates.env, Translator())
    print("Templates translate, with starlette-babel:", "_" in templates.env.globals)

    def answer(app, language):
        return TestClient(app).get("/", headers={"Accept-Language": language}).json()

    print("A German browser, no languages named:", answer(create_app(), "de"))
    print("A German browser, with English and German:", answer(app, "de"))
    print("A French browser, with English and German:", answer(app, "fr"))
    print("Asked for by ?lang=de:", TestClient(app).get("/?lang=de").json())
    missing = TestClient(app).get("/missing", headers={"Accept-Language": "de"})
    print("FastAPI's own messages, for a German browser:", missing.json()["detail"])
