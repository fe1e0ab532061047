# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI's error page is off until debug=True; it shows the traceback and runs nothing."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

shop = APIRouter()


@shop.get("/pay")
def pay():
    card_number = " ".join(["4111"] * 4)
    raise ValueError(f"no such card, {len(card_number)} characters")


def create_app(**options):
    app = FastAPI(**options)
    app.include_router(shop)
    return app


app = create_app()


def error_page(app):
    client = TestClient(app, raise_server_exceptions=False)
    return client.get("/pay", headers={"Accept": "text/html"})


if __name__ == "__main__":
    response = error_page(app)
    print("Debug mode of a new application:", app.debug)
    print("Answer:", response.status_code, response.text)

    page = error_page(create_app(debug=True)).text
    print("With debug=True, shows the traceback:", "Traceback" in page and "no such card" in page)
    print("With debug=True, shows a variable:", "4111 4111 4111 4111" in page)
    print("With debug=True, has a console:", "console" in page.lower())
