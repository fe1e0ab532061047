def test_django(shown, cell):
    assert shown["Found by check"] == "0"
    assert shown["Security warnings of check --deploy"] == "7"
    names = shown["Their names"].split(", ")
    assert len(names) == 7
    assert all(name.startswith("security.W") for name in names)
    if cell.version >= (6, 1):
        assert shown["Found besides"] == "mail.E001"
        assert shown["Exit code"] == "1"
    else:
        assert shown["Found besides"] == "nothing"
        assert shown["Exit code"] == "0"
    assert shown["Exit code, warnings count"] == "1"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Commands that come with Flask"] == "routes, run, shell"
    assert shown["Exit code of flask check"] == "2"
    assert shown["It is no command"] == "True"
    cell.holds(support="none")


def test_fastapi(shown, cell):
    assert shown["Exit code of fastapi --help"] == "0"
    assert shown["Exit code of fastapi check"] == "2"
    assert shown["It is no command"] == "True"
    cell.holds(support="none")
