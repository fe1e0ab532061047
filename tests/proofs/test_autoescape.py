"""Automatic HTML escaping: the claims of the row `autoescape`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("autoescape/django_app.py")
    for name in ["note.html", "note.txt", "note.j2", "note.html.j2", "LOUD.HTML"]:
        assert shown[f"In a file called {name}"] == "&lt;script&gt;"
    assert shown["In a block with autoescape off"] == "<script>"
    assert shown["Marked as safe"] == "<script>"
    cells.hold("autoescape", "django", support="built-in", default="enabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("autoescape/flask_app.py")
    assert shown["In a string"] == "&lt;script&gt;"
    assert shown["In files ending in .html, .htm, .xml, .xhtml, .svg"] == "&lt;script&gt;"
    for name in ["note.txt", "note.j2", "note.html.j2", "LOUD.HTML"]:
        assert shown[f"In a file called {name}"] == "<script>"
    assert shown["Flask has Markup"] == "False"
    cells.hold("autoescape", "flask", support="built-in", default="enabled")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("autoescape/fastapi_app.py")
    assert shown["In files ending in .html, .htm, .xml"] == "&lt;script&gt;"
    assert shown["In a file called LOUD.HTML"] == "&lt;script&gt;"
    for name in ["note.xhtml", "note.svg", "note.txt", "note.j2", "note.html.j2"]:
        assert shown[f"In a file called {name}"] == "<script>"
    assert shown["In an HTMLResponse without a template"] == "<p><script></p>"
    cells.hold("autoescape", "fastapi", support="built-in", default="enabled", package="jinja2")
