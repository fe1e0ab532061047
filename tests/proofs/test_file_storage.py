"""Where uploaded files are kept: the claims of the row `file-storage`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("file-storage/django_app.py")
    assert shown["A second one gets the same name"] == "False"
    assert shown["Files in MEDIA_ROOT after one photo was deleted"] == "2"
    assert shown["Read back from memory"] == "a cat"
    assert shown["Files in MEDIA_ROOT after that"] == "2"
    cells.hold("file-storage", "django", support="built-in", package="django-storages")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("file-storage/flask_app.py")
    assert shown["Saved as"] == "cat.jpg"
    assert shown["Read back from memory"] == "a cat"
    assert shown["Read back after a second upload of that name"] == "another cat"
    assert shown['A third one, with mode="xb"'] == "409"
    cells.hold("file-storage", "flask", support="third-party", package="fsspec")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("file-storage/fastapi_app.py")
    assert shown["Name as it was sent"] == "../cat.jpg"
    assert shown["Saved as"] == "cat.jpg"
    assert shown["Read back from memory"] == "a cat"
    assert shown["Read back after a second upload of that name"] == "another cat"
    assert shown['A third one, with mode="xb"'] == "409"
    cells.hold("file-storage", "fastapi", support="third-party", package="fsspec")
