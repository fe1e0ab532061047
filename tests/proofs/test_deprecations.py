def test_django(shown, cell):
    plain = shown["CheckConstraint(check=...), deprecated in 5.1"]
    told = shown["The same, with python -Wa"]
    if cell.version < (6, 0):
        soon = "RemovedInDjango60Warning is a DeprecationWarning"
        later = "RemovedInDjango61Warning is a PendingDeprecationWarning"
        assert plain == "nothing"
        assert told.startswith("RemovedInDjango60Warning: ")
    else:
        version = "Django61" if cell.version < (6, 1) else "NextVersion"
        soon = f"RemovedIn{version}Warning is a DeprecationWarning"
        later = "RemovedInDjango2028Warning is a PendingDeprecationWarning"
        assert plain.startswith("TypeError: ")
        assert told.startswith("TypeError: ")
    assert shown["Warning of what goes next"] == soon
    assert shown["Warning of what goes later"] == later
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
