def test_django(shown, cell):
    assert shown["Ann, who may change all notes, may change notes"] == "True"
    assert shown["Ann may change this one, says Django"] == "False"
    assert shown["Ann may change this one, says django-guardian"] == "False"
    assert shown["Bob, who was given this one, may change it"] == "True"
    assert shown["Bob may change another"] == "False"
    assert shown["Permissions left after the note was deleted"] == "1"
    cell.holds(support="third-party", packages=["django-guardian"])


def test_flask(shown, cell):
    assert shown["Ann reads Bob's note, with login_required"] == "200"
    assert shown["Ann reads Bob's note, with a check"] == "403"
    assert shown["An editor changes it"] == "403"
    assert shown["Ann's list, each note asked about"] == "Buy milk!"
    cell.holds(support="third-party", packages=["pycasbin"])


def test_fastapi(shown, cell):
    assert shown["Ann reads Bob's note, with her login alone"] == "200"
    assert shown["Ann reads Bob's note, with a check"] == "403"
    assert shown["An editor changes it"] == "403"
    assert shown["Ann's list, each note asked about"] == "Buy milk!"
    cell.holds(support="third-party", packages=["pycasbin"])
