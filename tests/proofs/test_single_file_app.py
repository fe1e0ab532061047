from proving import EXAMPLES


def size(path):
    """Lines of code of an application: after the docstring, before the part that tries it."""
    code = (EXAMPLES / path).read_text("utf-8").split('"""', 2)[2]
    return sum(bool(line.strip()) for line in code.split("\nif __name__ ==")[0].splitlines())


def test_django(shown, cell):
    assert shown["Body of GET /"] == "Hello, World!"
    assert 8 <= size("single-file-app/django_app.py") <= 12
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Body of GET /"] == "Hello, World!"
    assert size("single-file-app/flask_app.py") == 5
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["Body of GET /, which is JSON"] == '"Hello, World!"'
    assert shown["Status of GET /docs, which nobody wrote"] == "200"
    assert size("single-file-app/fastapi_app.py") == 5
    cell.holds(support="built-in")
