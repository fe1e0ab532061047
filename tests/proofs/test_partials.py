def test_django(shown, cell):
    assert shown["Built in"] == ("yes" if cell.version >= (6, 0) else "no")
    if cell.version >= (6, 0):
        assert shown["Page that uses a partial twice"] == "<ul><li>Milk</li><li>Milk</li></ul>"
        assert shown["The partial alone"] == "<li>Milk</li>"
    assert shown["Page that includes a file twice"] == "<ul><li>Milk</li><li>Milk</li></ul>"
    assert shown["The file alone"] == "<li>Milk</li>"
    cell.holds(support="built-in", since="6.0")


def test_flask(shown, cell):
    assert shown["Page that uses a macro twice"] == "<ul><li>Milk</li><li>Bread</li></ul>"
    assert shown["The macro alone"] == "<li>Eggs</li>"
    assert shown["Page that includes a file"] == "<ul><li>Milk</li></ul>"
    assert shown["Page that fills a block"] == "<ul><li>Milk</li></ul>"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["Page that uses a macro twice"] == "<ul><li>Milk</li><li>Bread</li></ul>"
    assert shown["The macro alone"] == "<li>Eggs</li>"
    assert shown["Page that includes a file"] == "<ul><li>Milk</li></ul>"
    assert shown["Page that fills a block"] == "<ul><li>Milk</li></ul>"
    cell.holds(support="built-in", packages=["jinja2"])
