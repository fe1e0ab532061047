"""Files of the notes, kept under names that owe nothing to the ones that were sent."""

import shutil
import uuid
from pathlib import Path

from fastapi import UploadFile
from fastapi.responses import FileResponse

from notes.models import Note


# --8<-- [start:attachment]
def save(uploads: Path, upload: UploadFile) -> str:
    """Keep an uploaded file; the name under which it is kept."""
    name = uuid.uuid4().hex
    uploads.mkdir(parents=True, exist_ok=True)
    with (uploads / name).open("xb") as file:
        shutil.copyfileobj(upload.file, file)
    return name


def remove(uploads: Path, name: str) -> None:
    (uploads / name).unlink(missing_ok=True)


def plain_name(upload: UploadFile) -> str:
    """The name of a file without folders, whichever system it comes from."""
    return (upload.filename or "").replace("\\", "/").rpartition("/")[2]


# --8<-- [end:attachment]


# --8<-- [start:download]
def send(uploads: Path, note: Note) -> FileResponse:
    return FileResponse(
        uploads / note.attachment,
        filename=note.attachment_name,  # with a name it is saved, not shown
        media_type="application/octet-stream",  # nothing that a browser would open
    )


# --8<-- [end:download]
