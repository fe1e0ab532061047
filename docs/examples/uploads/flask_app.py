# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "werkzeug"]
# ///
"""Flask hands over `request.files`; the folder, the name and every check are yours."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask, request
from werkzeug.utils import secure_filename

folder = TemporaryDirectory()
app = Flask(__name__)


@app.post("/name")
def name():
    return request.files["scan"].filename


@app.post("/letters")
def letters():
    scan = request.files["scan"]
    name = secure_filename(scan.filename)
    scan.save(Path(folder.name) / name)
    return name


if __name__ == "__main__":
    client = app.test_client()

    def upload(url, name, content=b"Dear Sir"):
        return client.post(url, data={"scan": (BytesIO(content), name)}).text

    def stored(name):
        return (Path(folder.name) / name).read_text()

    print("Name as the browser sent it:", upload("/name", "../../settings.py"))
    print("Name after secure_filename():", upload("/letters", "../../settings.py"))
    print("Saved in the folder you chose:", stored("settings.py"))
    upload("/letters", "settings.py", b"Dear Madam")
    print("After a second file of that name:", stored("settings.py"))
    folder.cleanup()
