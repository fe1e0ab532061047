def test_django(shown, cell):
    assert shown["Files in MEDIA_ROOT after one photo was deleted"] == "2"
    assert shown["Read back from memory"] == "a cat"
    cell.holds(support="built-in", packages=["django-storages"])


def test_flask(shown, cell):
    assert shown["Read back from memory"] == "a cat"
    assert shown["Read back after a second upload of that name"] == "another cat"
    cell.holds(support="third-party", packages=["fsspec"])


def test_fastapi(shown, cell):
    assert shown["Name as it was sent"] == "../cat.jpg"
    assert shown["Saved as"] == "cat.jpg"
    assert shown["Read back from memory"] == "a cat"
    assert shown["Read back after a second upload of that name"] == "another cat"
    cell.holds(support="third-party", packages=["fsspec"])
