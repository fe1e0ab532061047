"""Tracing: the claims of the row `tracing`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("tracing/django_app.py")
    assert shown["Spans, Django alone"] == "none"
    assert shown["Middleware added"] == "_DjangoMiddleware"
    assert shown["Spans, instrumented"] == "GET notes/<int:number>/"
    assert shown["Route on the span"] == "notes/<int:number>/"
    assert shown["Spans of an address that is not there"] == "GET"
    package = "opentelemetry-instrumentation-django"
    cells.hold("tracing", "django", support="third-party", package=package)


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("tracing/flask_app.py")
    assert shown["Spans, Flask alone"] == "none"
    assert shown["Spans, instrument() after Flask was imported by name"] == "none"
    assert shown["Spans, instrument_app()"] == "GET /notes/<int:number>"
    assert shown["Route on the span"] == "/notes/<int:number>"
    assert shown["Spans of an address that is not there"] == "GET /missing/7"
    package = "opentelemetry-instrumentation-flask"
    cells.hold("tracing", "flask", support="third-party", package=package)


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("tracing/fastapi_app.py")
    assert shown["Spans, no provider set up"] == "none"
    spans = "fastapi.dependencies, fastapi.endpoint, fastapi.serialization, GET /notes/{number}"
    assert shown["Spans, with a provider"] == spans
    assert shown["Spans of an address that is not there"] == "GET"
    assert shown["Spans, operation_spans off"] == "GET /notes/{number}"
    assert shown["Spans, tracing off"] == "none"
    cells.hold(
        "tracing", "fastapi", support="built-in", default="disabled", package="opentelemetry-sdk"
    )
