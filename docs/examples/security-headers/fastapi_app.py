# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "secure", "httpx2"]
# ///
"""FastAPI sends no protective headers; Secure's middleware sends the four that Django sends."""

from fastapi import APIRouter, FastAPI, Request
from fastapi.testclient import TestClient
from secure.middleware import SecureASGIMiddleware

pages = APIRouter()


@pages.get("/notes")
def notes():
    return "All the notes."


bare = FastAPI()
bare.include_router(pages)

by_hand = FastAPI()
by_hand.include_router(pages)


@by_hand.middleware("http")
async def deny_frames(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Frame-Options"] = "DENY"
    return response


app = FastAPI()
app.include_router(pages)
app.add_middleware(SecureASGIMiddleware)

NAMES = [
    "X-Frame-Options",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
]

if __name__ == "__main__":
    headers = TestClient(bare).get("/notes").headers
    print("Headers of FastAPI alone:", ", ".join(sorted(headers)))
    headers = TestClient(by_hand).get("/notes").headers
    print("X-Frame-Options, set by hand:", headers["X-Frame-Options"])
    headers = TestClient(app).get("/notes").headers
    for name in NAMES:
        print(f"{name}, with Secure:", headers.get(name, "not sent"))
