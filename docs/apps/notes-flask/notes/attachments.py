"""Files of the notes, kept under names that owe nothing to the ones that were sent."""

import uuid

from flask import current_app, send_from_directory


# --8<-- [start:attachment]
def save(upload):
    """Keep an uploaded file; the name under which it is kept."""
    name = uuid.uuid4().hex
    current_app.config["UPLOADS"].mkdir(parents=True, exist_ok=True)
    upload.save(current_app.config["UPLOADS"] / name)
    return name


def remove(name):
    (current_app.config["UPLOADS"] / name).unlink(missing_ok=True)


def plain_name(filename):
    """The name of a file without folders, whichever system it comes from."""
    return filename.replace("\\", "/").rpartition("/")[2]


# --8<-- [end:attachment]


# --8<-- [start:download]
def send(note):
    return send_from_directory(
        current_app.config["UPLOADS"],
        note.attachment,
        as_attachment=True,
        download_name=note.attachment_name,
        mimetype="application/octet-stream",  # nothing that a browser would open
    )


# --8<-- [end:download]
