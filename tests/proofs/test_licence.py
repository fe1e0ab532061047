def test_django(shown, cell):
    assert shown["Licence"] == "BSD-3-Clause"
    assert shown["Licence of what comes from Python"] == "True"
    cell.holds(support="not-applicable")


def test_flask(shown, cell):
    assert shown["Licence of Flask"] == "BSD-3-Clause"
    assert "MIT" in shown["Licence of Blinker"]
    others = [value for name, value in shown.items() if "Blinker" not in name]
    assert all("BSD" in value for value in others)
    cell.holds(support="not-applicable")


def test_fastapi(shown, cell):
    assert shown["Licence of FastAPI"] == "MIT"
    assert shown["Licence of Starlette"] == "BSD-3-Clause"
    assert shown["Licence of Pydantic"] == "MIT"
    assert shown["Licence of OpenTelemetry-API"] == "Apache-2.0"
    cell.holds(support="not-applicable")
