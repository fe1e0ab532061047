# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "secure", "httpx2"]
# ///
"""FastAPI sends no Content Security Policy; Secure's middleware does as soon as it is added."""

from fastapi import APIRouter, FastAPI, Request
from fastapi.testclient import TestClient
from secure.middleware import SecureASGIMiddleware

pages = APIRouter()


@pages.get("/")
def notes():
    return "All the notes."


bare = FastAPI()
bare.include_router(pages)

by_hand = FastAPI()
by_hand.include_router(pages)


@by_hand.middleware("http")
async def set_policy(request: Request, call_next):
    response = await call_next(request)
    response.headers["Content-Security-Policy"] = "default-src 'self'"
    return response


app = FastAPI()
app.include_router(pages)
app.add_middleware(SecureASGIMiddleware)


def policy_of(site):
    response = TestClient(site).get("/")
    return response.headers.get("Content-Security-Policy", "none")


if __name__ == "__main__":
    print("Policy of FastAPI alone:", policy_of(bare))
    print("Set by hand:", policy_of(by_hand))
    print("With Secure:", policy_of(app))
    blocked = 'src="https://' in TestClient(app).get("/docs").text
    print("/docs loads scripts from a CDN, which both block:", blocked)
