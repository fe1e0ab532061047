def test_django(shown, cell):
    if cell.version < (6, 0):
        assert shown["CheckConstraint(check=...), deprecated in 5.1"] == "nothing"
        assert shown["The same, with python -Wa"].startswith("RemovedInDjango60Warning: ")
    assert shown["Warning of what goes next"].endswith("Warning is a DeprecationWarning")
    assert shown["Warning of what goes later"].endswith("Warning is a PendingDeprecationWarning")
    cell.holds(support="not-applicable")


def test_flask(shown, cell):
    assert shown["flask.__version__"] == "nothing"
    assert "will be removed in Flask 3.2" in shown["The same, with python -Wa"]
    assert shown["Still there of what 2.3 deprecated"] == "none"
    cell.holds(support="not-applicable")


def test_fastapi(shown, cell):
    assert shown["Version"].startswith("0.")
    assert shown["Query(regex=...)"].startswith("FastAPIDeprecationWarning: ")
    assert shown["@app.on_event"] == "nothing"
    assert shown["@app.on_event, with python -Wa"] == "DeprecationWarning"
    cell.holds(support="not-applicable")
