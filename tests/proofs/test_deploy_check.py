def test_django(shown, cell):
    assert shown["Security warnings of check --deploy"] == "7"
    assert shown["Found besides"] == ("mail.E001" if cell.version >= (6, 1) else "nothing")
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Commands that come with Flask"] == "routes, run, shell"
    assert shown["Exit code of flask check"] == "2"
    cell.holds(support="none")


def test_fastapi(shown, cell):
    assert shown["Exit code of fastapi --help"] == "0"
    assert shown["Exit code of fastapi check"] == "2"
    cell.holds(support="none")
