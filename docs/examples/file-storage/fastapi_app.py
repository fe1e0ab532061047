# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fsspec", "python-multipart", "httpx2"]
# ///
"""FastAPI hands you an upload and stores nothing; with fsspec a setting says where it goes."""

import shutil
from pathlib import PurePath

import fsspec
from fastapi import FastAPI, HTTPException, Response, UploadFile
from fastapi.testclient import TestClient


def create_app(store, mode="wb"):
    app = FastAPI()
    files, root = fsspec.url_to_fs(store)

    @app.post("/photos")
    def upload(photo: UploadFile):
        name = PurePath(photo.filename).name
        try:
            with files.open(f"{root}/{name}", mode) as stored:
                shutil.copyfileobj(photo.file, stored)
        except FileExistsError:
            raise HTTPException(409, "There is a photo of that name.") from None
        return {"sent": photo.filename, "saved": name}

    @app.get("/photos/{name}")
    def download(name: str):
        return Response(files.cat(f"{root}/{name}"))

    return app


app = create_app("memory://photos")  # or a folder, or s3://bucket with s3fs
strict_app = create_app("memory://photos", mode="xb")

if __name__ == "__main__":

    def upload(app, content):
        return TestClient(app).post("/photos", files={"photo": ("../cat.jpg", content)})

    def download():
        return TestClient(app).get("/photos/cat.jpg").text

    answer = upload(app, b"a cat").json()
    print("Name as it was sent:", answer["sent"])
    print("Saved as:", answer["saved"])
    print("Read back from memory:", download())
    upload(app, b"another cat")
    print("Read back after a second upload of that name:", download())
    print('A third one, with mode="xb":', upload(strict_app, b"a third cat").status_code)
