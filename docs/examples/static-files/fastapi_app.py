# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2"]
# ///
"""FastAPI serves the folders that you mount or name, under the names the files have."""

from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import FastAPI, Request
from fastapi.staticfiles import StaticFiles
from fastapi.testclient import TestClient

folder = TemporaryDirectory()
Path(folder.name, "style.css").write_text("body { color: black }")
Path(folder.name, "index.html").write_text("The front end")

app = FastAPI()
app.mount("/static", StaticFiles(directory=folder.name), name="static")


@app.get("/address")
def address(request: Request):
    return str(request.url_for("static", path="style.css"))


app.frontend("/", directory=folder.name)

if __name__ == "__main__":
    client = TestClient(app)
    bare = TestClient(FastAPI()).get("/static/style.css")
    print("A style sheet, nothing mounted:", bare.status_code)
    response = client.get("/static/style.css")
    print("A style sheet, mounted:", response.status_code)
    again = client.get("/static/style.css", headers={"If-None-Match": response.headers["ETag"]})
    print("The same again, with its ETag:", again.status_code)
    print("How long browsers may keep it:", response.headers.get("Cache-Control", "not said"))
    print("Address of the file:", client.get("/address").json())
    print("GET /style.css, with app.frontend():", client.get("/style.css").text)
    page = client.get("/books/7", headers={"Accept": "text/html"})
    print("GET /books/7, which only the front end knows:", page.text)
