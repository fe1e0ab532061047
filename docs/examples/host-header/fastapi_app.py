# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI accepts every host name and puts it into links; TrustedHostMiddleware answers 400."""

from fastapi import APIRouter, FastAPI, Request
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.testclient import TestClient

pages = APIRouter()


@pages.get("/")
def reset_link(request: Request):
    return str(request.url_for("reset_link"))


bare = FastAPI()
bare.include_router(pages)

app = FastAPI()
app.include_router(pages)
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["notes.example"])


def visit(site, host):
    return TestClient(site).get("/", headers={"Host": host})


if __name__ == "__main__":
    forged = visit(bare, "evil.example")
    print("evil.example:", forged.status_code)
    print("The link in the page:", forged.json())
    print("notes.example, once listed:", visit(app, "notes.example").status_code)
    print("evil.example, not listed:", visit(app, "evil.example").status_code)

    unset = FastAPI()
    unset.include_router(pages)
    unset.add_middleware(TrustedHostMiddleware)
    print("evil.example, middleware without a list:", visit(unset, "evil.example").status_code)
