def test_django(shown, cell):
    assert shown["GET new/, broad pattern first"] == "the note new"
    assert shown["GET new/, narrow pattern first"] == "the form for a new note"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["GET new/, broad rule first"] == "the form for a new note"
    assert shown["GET new/, narrow rule first"] == "the form for a new note"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["GET new/, broad path first"] == "the note new"
    assert shown["GET new/, narrow path first"] == "the form for a new note"
    cell.holds(support="built-in")
