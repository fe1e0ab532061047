def hold(shown):
    """Hold what the programs of all frameworks show of titles and addresses."""
    assert shown["Titles"] == "Articles, Dune &amp; Emma, Emma"
    addresses = "http://example.com/articles/dune/, http://example.com/articles/emma/"
    assert shown["Its addresses"] == addresses
    other = shown["Its first address, asked under another host"]
    assert other == "http://evil.example/articles/dune/"


def test_django(shown, cell):
    assert shown["RSS"] == "application/rss+xml"
    assert shown["Atom"] == "application/atom+xml"
    assert shown["Sitemap"] == "application/xml"
    hold(shown)
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["RSS, with feedgen"] == "application/rss+xml"
    assert shown["Atom, with feedgen"] == "application/atom+xml"
    hold(shown)
    cell.holds(support="third-party", packages=["feedgen"])


def test_fastapi(shown, cell):
    assert shown["RSS, with feedgen"] == "application/rss+xml"
    assert shown["Atom, with feedgen"] == "application/atom+xml"
    hold(shown)
    cell.holds(support="third-party", packages=["feedgen"])
