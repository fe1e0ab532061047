"""Background tasks: the claims of the row `background-tasks`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("background-tasks/django_app.py")
    assert shown["Built in"] == ("yes" if cells.django >= (6, 0) else "no")
    comes_from = "django_tasks" if cells.django < (6, 0) else "django"
    assert shown["Tasks come from"] == comes_from
    assert shown["Backend by default"] == "ImmediateBackend"
    assert shown["Order of events by default"] == "enqueue, report written, answer"
    for name in ("django-tasks-db", "Celery"):
        assert shown[f"After the answer, with {name}"] == "enqueue, answer"
        assert shown[f"After a worker's turn, with {name}"] == "enqueue, answer, report written"
    for package in ("django-tasks", "django-tasks-db", "celery"):
        support = {"support": "built-in", "package": package}
        cells.hold("background-tasks", "django", default="disabled", since="6.0", **support)


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("background-tasks/flask_app.py")
    assert shown["Has a task command, Flask alone"] == "False"
    for name in ("Celery", "RQ", "huey"):
        assert shown[f"Written at the answer, with {name}"] == "False"
        assert shown[f"After a worker's turn, with {name}"] == "report of 2026"
        cells.hold("background-tasks", "flask", support="third-party", package=name.lower())


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("background-tasks/fastapi_app.py")
    order = shown["Order of events, with BackgroundTasks"]
    assert order == "endpoint done, answer sent, report written"
    assert shown["Written in the server's process"] == "True"
    assert shown["Answer, where the first of two tasks fails"] == "200"
    assert shown["Order of events then"] == "answer sent, failed"
    assert shown["Written at the answer, with Celery"] == "False"
    assert shown["After a worker's turn, with Celery"] == "report of 2026"
    cells.hold("background-tasks", "fastapi", support="built-in", package="celery")
