# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI takes functions and ASGI classes as middleware, the last added outermost; none is set."""

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.testclient import TestClient

app = FastAPI()
ended = []


@app.middleware("http")
async def mark(request: Request, call_next):
    request.state.passed.append("function")
    response = await call_next(request)
    response.headers["X-Shop"] = "Corner Books"
    return response


class Start:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        scope.setdefault("state", {})["passed"] = [f"class for {scope['type']}"]
        await self.app(scope, receive, send)


app.add_middleware(Start)


async def check(request: Request):
    request.state.passed.append("dependency")
    yield
    ended.append(request.url.path)


admin = APIRouter(prefix="/admin", dependencies=[Depends(check)])


@app.get("/")
@admin.get("/")
def home(request: Request):
    return ", ".join([*request.state.passed, "view"])


app.include_router(admin)

if __name__ == "__main__":
    print("Middleware in a new application:", len(FastAPI().user_middleware))
    client = TestClient(app)
    print("Order of a request to /:", client.get("/").json())
    print("Order of a request to /admin/:", client.get("/admin/").json())
    print("What the dependency did at the end:", *ended)
    print("Header added on the way out:", client.get("/").headers["X-Shop"])
    print("The same on an address without a view:", client.get("/missing").headers["X-Shop"])
