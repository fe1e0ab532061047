"""Template fragments: the claims of the row `partials`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("partials/django_app.py")
    assert shown["Built in"] == ("yes" if cells.django >= (6, 0) else "no")
    page, alone = shown["Page that uses a partial twice"], shown["The partial alone"]
    if cells.django >= (6, 0):
        assert page == "<ul><li>Milk</li><li>Milk</li></ul>"
        assert alone == "<li>Milk</li>"
    else:
        assert page == "TemplateSyntaxError"
        assert alone == "TemplateDoesNotExist"
    assert shown["Page that includes a file twice"] == "<ul><li>Milk</li><li>Milk</li></ul>"
    assert shown["The file alone"] == "<li>Milk</li>"
    cells.hold("partials", "django", support="built-in", since="6.0")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("partials/flask_app.py")
    assert shown["Page that uses a macro twice"] == "<ul><li>Milk</li><li>Bread</li></ul>"
    assert shown["The macro alone"] == "<li>Eggs</li>"
    assert shown["Page that includes a file"] == "<ul><li>Milk</li></ul>"
    assert shown["Page that fills a block"] == "<ul><li>Milk</li></ul>"
    cells.hold("partials", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("partials/fastapi_app.py")
    assert shown["Page that uses a macro twice"] == "<ul><li>Milk</li><li>Bread</li></ul>"
    assert shown["The macro alone"] == "<li>Eggs</li>"
    assert shown["Page that includes a file"] == "<ul><li>Milk</li></ul>"
    assert shown["Page that fills a block"] == "<ul><li>Milk</li></ul>"
    cells.hold("partials", "fastapi", support="built-in", package="jinja2")
