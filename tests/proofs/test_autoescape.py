def test_django(shown, cell):
    for name in ["note.html", "note.txt", "note.j2", "note.html.j2", "LOUD.HTML"]:
        assert shown[f"In a file called {name}"] == "&lt;script&gt;"
    assert shown["In a block with autoescape off"] == "<script>"
    assert shown["Marked as safe"] == "<script>"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["In a string"] == "&lt;script&gt;"
    assert shown["In files ending in .html, .htm, .xml, .xhtml, .svg"] == "&lt;script&gt;"
    for name in ["note.txt", "note.j2", "note.html.j2", "LOUD.HTML"]:
        assert shown[f"In a file called {name}"] == "<script>"
    cell.holds(support="built-in", default="enabled")


def test_fastapi(shown, cell):
    assert shown["In files ending in .html, .htm, .xml"] == "&lt;script&gt;"
    assert shown["In a file called LOUD.HTML"] == "&lt;script&gt;"
    for name in ["note.xhtml", "note.svg", "note.txt", "note.j2", "note.html.j2"]:
        assert shown[f"In a file called {name}"] == "<script>"
    cell.holds(support="built-in", default="enabled", packages=["jinja2"])
