"""Scheduled jobs: the claims of the row `scheduled-jobs`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("scheduled-jobs/django_app.py")
    assert shown["Reports queued by the site alone"] == "0"
    assert shown["Reports queued by one beat"] == "1"
    assert shown["Reports queued by two beats"] == "2"
    assert shown["Time zone of Django"] == "Europe/Berlin"
    assert shown["Time zone of Celery's 4 o'clock"] == "UTC"
    cells.hold("scheduled-jobs", "django", support="third-party", package="celery")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("scheduled-jobs/flask_app.py")
    assert shown["Due at 3 o'clock"] == "write_report"
    assert shown["Due at 4 o'clock"] == "write_report, clean"
    assert shown["Reports of this minute, with the site alone"] == "0"
    assert shown["Reports of this minute, with a consumer"] == "1"
    assert shown["Reports of this minute, with two consumers"] == "2"
    cells.hold("scheduled-jobs", "flask", support="third-party", package="huey")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("scheduled-jobs/fastapi_app.py")
    assert shown["Reports of this minute, without the lifespan"] == "0"
    assert shown["Reports of this minute, in one process"] == "1"
    assert shown["Reports of this minute, in two workers"] == "2"
    cells.hold("scheduled-jobs", "fastapi", support="third-party", package="apscheduler")
