# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "python-multipart", "httpx2"]
# ///
"""FastAPI hands over an UploadFile; the folder, the name and every check are yours."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import FastAPI, UploadFile
from fastapi.testclient import TestClient
from starlette.formparsers import MultiPartParser

folder = TemporaryDirectory()
app = FastAPI()


@app.post("/name")
def name(scan: UploadFile):
    return scan.filename


@app.post("/kind")
def kind(scan: UploadFile):
    return f"{scan.content_type}, {scan.size} bytes"


@app.post("/letters")
def letters(scan: UploadFile):
    name = Path(scan.filename).name
    with open(Path(folder.name, name), "wb") as file:
        shutil.copyfileobj(scan.file, file)
    return name


if __name__ == "__main__":
    client = TestClient(app)

    def upload(url, name, content=b"Dear Sir"):
        return client.post(url, files={"scan": (name, content)}).json()

    def stored(name):
        return Path(folder.name, name).read_text()

    print("Bytes of an upload held in memory at most:", MultiPartParser.spool_max_size)
    print("Name as the browser sent it:", upload("/name", "../../settings.py"))
    print("Kind as the browser sent it:", upload("/kind", "letter.pdf"))
    print("Name after Path(...).name:", upload("/letters", "../../settings.py"))
    print("Saved in the folder you chose:", stored("settings.py"))
    upload("/letters", "settings.py", b"Dear Madam")
    print("After a second file of that name:", stored("settings.py"))
    missing = client.post("/letters", data={"scan": "no file"})
    print("A text field in place of the file:", missing.status_code)
    folder.cleanup()
