"""Feeds and sitemaps: the claims of the row `feeds`."""

from proving import Cells, Run


def hold(shown: dict[str, str]) -> None:
    """Hold what the programs of all frameworks show of titles and addresses."""
    assert shown["Titles"] == "Articles, Dune &amp; Emma, Emma"
    addresses = "http://example.com/articles/dune/, http://example.com/articles/emma/"
    assert shown["Its addresses"] == addresses
    other = shown["Its first address, asked under another host"]
    assert other == "http://evil.example/articles/dune/"


def test_django(run: Run, cells: Cells) -> None:
    shown = run("feeds/django_app.py")
    assert shown["RSS"] == "application/rss+xml"
    assert shown["Atom"] == "application/atom+xml"
    assert shown["Sitemap"] == "application/xml"
    hold(shown)
    cells.hold("feeds", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("feeds/flask_app.py")
    assert shown["RSS, with feedgen"] == "application/rss+xml"
    assert shown["Atom, with feedgen"] == "application/atom+xml"
    hold(shown)
    cells.hold("feeds", "flask", support="third-party", package="feedgen")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("feeds/fastapi_app.py")
    assert shown["RSS, with feedgen"] == "application/rss+xml"
    assert shown["Atom, with feedgen"] == "application/atom+xml"
    hold(shown)
    cells.hold("feeds", "fastapi", support="third-party", package="feedgen")
