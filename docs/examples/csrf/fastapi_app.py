# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "starlette-wtf", "itsdangerous", "python-multipart", "httpx2"]
# ///
"""FastAPI takes a forged POST; Starlette-WTF refuses it at the endpoints that you decorate."""

import secrets
from typing import Annotated

from fastapi import APIRouter, FastAPI, Form, Request
from fastapi.responses import HTMLResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel
from starlette.middleware.sessions import SessionMiddleware
from starlette_wtf import CSRFProtectMiddleware, csrf_protect, csrf_token

notes = APIRouter()


class Note(BaseModel):
    text: str


@notes.post("/unprotected")
def unprotected(text: Annotated[str, Form()]):
    return f"Saved: {text}"


@notes.post("/json")
def as_json(note: Note):
    return f"Saved: {note.text}"


@notes.get("/notes", response_class=HTMLResponse)
def form(request: Request):
    return csrf_token(request)


@notes.post("/notes")
@csrf_protect
async def add_note(request: Request, text: Annotated[str, Form()]):
    return f"Saved: {text}"


bare = FastAPI()
bare.include_router(notes)

app = FastAPI()
app.include_router(notes)
app.add_middleware(CSRFProtectMiddleware, csrf_secret=secrets.token_hex())
app.add_middleware(SessionMiddleware, secret_key=secrets.token_hex())

if __name__ == "__main__":
    forged = {"text": "Buy milk"}
    client = TestClient(bare)
    print("POST of a form to FastAPI alone:", client.post("/unprotected", data=forged).status_code)
    text_plain = {"Content-Type": "text/plain"}
    response = client.post("/json", content='{"text": "Buy milk"}', headers=text_plain)
    print("POST of JSON, as a form of another site can send it:", response.status_code)

    client = TestClient(app)
    print(
        "POST without a token, with csrf_protect:", client.post("/notes", data=forged).status_code
    )
    token = client.get("/notes").text
    sent = client.post("/notes", data={**forged, "csrf_token": token})
    print("POST with the token, with csrf_protect:", sent.status_code)
    stolen = TestClient(app).post("/notes", data={**forged, "csrf_token": token})
    print("POST with the token, without its cookie:", stolen.status_code)
    forgotten = client.post("/unprotected", data=forged)
    print("POST without a token, where the decorator was forgotten:", forgotten.status_code)
