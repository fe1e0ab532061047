"""Background tasks: the claims of the row `background-tasks`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("background-tasks/django_app.py")
    comes_from = "django_tasks" if cells.django < (6, 0) else "django"
    assert shown["Tasks come from"] == comes_from
    assert shown["Backend by default"] == "ImmediateBackend"
    assert shown["Order of events by default"] == "enqueue, report written, answer"
    support = {"support": "built-in", "package": "django-tasks"}
    cells.hold("background-tasks", "django", default="disabled", since="6.0", **support)


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("background-tasks/flask_app.py")
    assert shown["Has a task command, Flask alone"] == "False"
    assert shown["After the answer"] == "enqueue, answer (1 waiting)"
    assert shown["After a worker's turn"] == "enqueue, answer, report written (0 waiting)"
    assert shown["In huey's immediate mode"] == "enqueue, report written, answer"
    cells.hold("background-tasks", "flask", support="third-party", package="huey")
