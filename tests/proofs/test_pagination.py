def test_django(shown, cell):
    assert shown["Page 2"] == "20 of 1004 on 51 pages"
    assert shown["Queries for it"] == "2"
    assert shown["A query without an order"] == "UnorderedObjectListWarning"
    assert shown["REST framework, records until paged"] == "1004"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Page 2"] == "20 of 1000 on 50 pages"
    assert shown["?per_page=5000"] == "1000"
    assert shown["The same with max_per_page=50"] == "50"
    assert shown["flask-smorest, ?page_size=5000"] == "422"
    cell.holds(support="third-party", packages=["flask-sqlalchemy", "flask-smorest"])


def test_fastapi(shown, cell):
    assert shown["Page 2"] == "50 of 1000 on 20 pages"
    assert shown["?size=5000"] == "422"
    assert shown["?page=9999"] == "200 0"
    assert shown["Without add_pagination()"] == "500"
    cell.holds(support="third-party", packages=["fastapi-pagination"])
