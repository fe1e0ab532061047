# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI lets no other origin read its answers, until CORSMiddleware names who may."""

from fastapi import APIRouter, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.testclient import TestClient

api = APIRouter()


@api.get("/notes")
def notes():
    return ["Buy milk"]


def create_app(**options):
    app = FastAPI()
    app.include_router(api)
    if options:
        app.add_middleware(CORSMiddleware, **options)
    return app


def allowed(app, origin, **headers):
    response = TestClient(app).get("/notes", headers={"Origin": origin, **headers})
    return response.headers.get("Access-Control-Allow-Origin", "nobody")


app = create_app(allow_origins=["https://shop.example"])

if __name__ == "__main__":
    print("Allowed by FastAPI alone:", allowed(create_app(), "https://shop.example"))
    added = create_app(allow_methods=["GET"])
    print("Allowed, with the middleware, no origin named:", allowed(added, "https://shop.example"))
    print("Allowed, once the origin is listed:", allowed(app, "https://shop.example"))
    print("Allowed, for an origin not listed:", allowed(app, "https://evil.example"))

    everybody = create_app(allow_origins=["*"])
    print('Allowed, for "*":', allowed(everybody, "https://evil.example"))
    careless = create_app(allow_origins=["*"], allow_credentials=True)
    print(
        'Allowed, for "*" with cookies:',
        allowed(careless, "https://evil.example", Cookie="session=1"),
    )
