# /// script
# dependencies = ["httpx"]
# ///
"""Call a path that wants a bearer token, without one."""

from fastapi import Depends, FastAPI
from fastapi.security import HTTPBearer
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/", dependencies=[Depends(HTTPBearer())])
def read():
    return "read"


print("GET / without a token:", TestClient(app).get("/").status_code)
