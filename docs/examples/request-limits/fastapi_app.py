# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "python-multipart", "httpx2"]
# ///
"""FastAPI reads a body of any size until max_body_size is set; forms have limits from the start."""

from typing import Annotated

from fastapi import APIRouter, Body, FastAPI, Form, UploadFile
from fastapi.testclient import TestClient

api = APIRouter()


@api.post("/body")
def body(text: Annotated[str, Body()]):
    return len(text)


@api.post("/form")
def form(note: Annotated[str, Form()]):
    return len(note)


@api.post("/files")
def files(scans: list[UploadFile]):
    return len(scans)


@api.post("/unread")
def unread():
    return "Thank you"


bare = FastAPI()
bare.include_router(api)
app = FastAPI(max_body_size=1_000_000)
app.include_router(api)

if __name__ == "__main__":

    def post(site, url, **data):
        return TestClient(site).post(url, **data).status_code

    multipart = {"files": {"scan": b"x"}}  # the client sends multipart where there is a file
    fields = {"note": "x", **{f"field{number}": "x" for number in range(999)}}
    too_many = {**fields, "one": "more"}
    large, too_large = {"note": "x" * 2**20}, {"note": "x" * (2**20 + 1)}
    print("JSON of 10 MB:", post(bare, "/body", json="x" * 10_000_000))
    print("Multipart, 1000 fields:", post(bare, "/form", data=fields, **multipart))
    print("Multipart, 1001 fields:", post(bare, "/form", data=too_many, **multipart))
    print("Multipart, a field of 1 MiB:", post(bare, "/form", data=large, **multipart))
    print(
        "Multipart, a field of 1 MiB and a byte:", post(bare, "/form", data=too_large, **multipart)
    )
    print("Not multipart, 1001 fields:", post(bare, "/form", data=too_many))
    print("Not multipart, a field of 1 MiB and a byte:", post(bare, "/form", data=too_large))
    scans = [("scans", b"x")] * 1000
    print("1000 files:", post(bare, "/files", files=scans))
    print("1001 files:", post(bare, "/files", files=[*scans, ("scans", b"x")]))
    print("A file of 10 MB:", post(bare, "/files", files={"scans": b"x" * 10_000_000}))
    print("JSON of 10 MB, max_body_size 1 MB:", post(app, "/body", json="x" * 10_000_000))
    print("The same to an endpoint without a body:", post(app, "/unread", json="x" * 10_000_000))
