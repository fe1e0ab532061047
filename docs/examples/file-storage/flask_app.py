# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "fsspec"]
# ///
"""Flask saves uploads to paths; with fsspec a setting says where, and the name is your business."""

from io import BytesIO

import fsspec
from flask import Flask, abort, request
from werkzeug.utils import secure_filename


def create_app(store, mode="wb"):
    app = Flask(__name__)
    files, root = fsspec.url_to_fs(store)

    @app.post("/photos")
    def upload():
        photo = request.files["photo"]
        name = secure_filename(photo.filename)
        try:
            with files.open(f"{root}/{name}", mode) as stored:
                photo.save(stored)
        except FileExistsError:
            abort(409, "There is a photo of that name.")
        return name

    @app.get("/photos/<name>")
    def download(name):
        return files.cat(f"{root}/{secure_filename(name)}")

    return app


app = create_app("memory://photos")  # or a folder, or s3://bucket with s3fs
strict_app = create_app("memory://photos", mode="xb")

if __name__ == "__main__":

    def upload(app, content):
        data = {"photo": (BytesIO(content), "../cat.jpg")}
        return app.test_client().post("/photos", data=data)

    def download():
        return app.test_client().get("/photos/cat.jpg").text

    print("Saved as:", upload(app, b"a cat").text)
    print("Read back from memory:", download())
    upload(app, b"another cat")
    print("Read back after a second upload of that name:", download())
    print('A third one, with mode="xb":', upload(strict_app, b"a third cat").status_code)
