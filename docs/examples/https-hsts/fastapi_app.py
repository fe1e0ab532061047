# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "secure", "httpx2"]
# ///
"""FastAPI stays on HTTP; HTTPSRedirectMiddleware comes along, HSTS is a header of yours."""

from fastapi import APIRouter, FastAPI
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware
from fastapi.testclient import TestClient
from secure.middleware import SecureASGIMiddleware

pages = APIRouter()


@pages.get("/notes")
def notes():
    return "All the notes."


bare = FastAPI()
bare.include_router(pages)

app = FastAPI()
app.include_router(pages)
app.add_middleware(HTTPSRedirectMiddleware)

secured = FastAPI()
secured.include_router(pages)
secured.add_middleware(SecureASGIMiddleware)


def get(site, scheme="http", **headers):
    client = TestClient(site, base_url=f"{scheme}://testserver", follow_redirects=False)
    return client.get("/notes", headers=headers)


def hsts(site):
    return get(site, "https").headers.get("Strict-Transport-Security", "none")


if __name__ == "__main__":
    print("HTTP, FastAPI alone:", get(bare).status_code)
    print("HSTS, FastAPI alone:", hsts(bare))
    response = get(app)
    print("HTTP, with HTTPSRedirectMiddleware:", response.status_code)
    print("Sent to:", response.headers["Location"])
    print("HSTS, with HTTPSRedirectMiddleware:", hsts(app))
    claimed = get(app, **{"X-Forwarded-Proto": "https"})
    print("HTTP, with it, visitor claims HTTPS in a header:", claimed.status_code)
    print("HTTP, with Secure:", get(secured).status_code)
    print("HSTS, with Secure:", hsts(secured))
