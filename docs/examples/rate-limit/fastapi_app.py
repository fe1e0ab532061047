# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "slowapi", "httpx2"]
# ///
"""FastAPI answers any number of requests; SlowApi stops them at the limit that you name."""

from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient
from slowapi import Limiter
from slowapi.util import get_remote_address


def create_app():
    app = FastAPI()
    limiter = Limiter(get_remote_address, storage_uri="memory://")
    app.state.limiter = limiter

    @app.get("/notes")
    def notes():
        return "All the notes."

    @app.post("/login")
    @limiter.limit("3 per day")
    def login(request: Request):
        return Response("Wrong password.", 403)

    return app


def answers(request):
    return ", ".join(str(request().status_code) for _ in range(5))


bare = FastAPI()
bare.add_api_route("/notes", lambda: "All the notes.")
app = create_app()

if __name__ == "__main__":
    print("FastAPI alone:", answers(lambda: TestClient(bare).get("/notes")))
    client = TestClient(app)
    print("With SlowApi, no limit named:", answers(lambda: client.get("/notes")))
    print("With a limit of three:", answers(lambda: client.post("/login")))
    other = TestClient(create_app())
    print("At a second copy of the app:", other.post("/login").status_code)
