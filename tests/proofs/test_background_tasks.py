def test_django(shown, cell):
    assert shown["Built in"] == ("yes" if cell.version >= (6, 0) else "no")
    comes_from = "django_tasks" if cell.version < (6, 0) else "django"
    assert shown["Tasks come from"] == comes_from
    assert shown["Order of events by default"] == "enqueue, report written, answer"
    for name in ("django-tasks-db", "Celery"):
        assert shown[f"After the answer, with {name}"] == "enqueue, answer"
        assert shown[f"After a worker's turn, with {name}"] == "enqueue, answer, report written"
    packages = ["django-tasks", "django-tasks-db", "celery"]
    cell.holds(support="built-in", default="disabled", since="6.0", packages=packages)


def test_flask(shown, cell):
    assert shown["Has a task command, Flask alone"] == "False"
    for name in ("Celery", "RQ", "huey"):
        assert shown[f"Written at the answer, with {name}"] == "False"
        assert shown[f"After a worker's turn, with {name}"] == "report of 2026"
    cell.holds(support="third-party", packages=["celery", "rq", "huey"])


def test_fastapi(shown, cell):
    order = shown["Order of events, with BackgroundTasks"]
    assert order == "endpoint done, answer sent, report written"
    assert shown["Written in the server's process"] == "True"
    assert shown["Order of events then"] == "answer sent, failed"
    assert shown["After a worker's turn, with Celery"] == "report of 2026"
    cell.holds(support="built-in", packages=["celery"])
