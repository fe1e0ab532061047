def test_django(shown, cell):
    assert shown["Spans, Django alone"] == "none"
    assert shown["Middleware added"] == "_DjangoMiddleware"
    assert shown["Spans, instrumented"] == "GET notes/<int:number>/"
    assert shown["Route on the span"] == "notes/<int:number>/"
    assert shown["Spans of an address that is not there"] == "GET"
    cell.holds(support="third-party", packages=["opentelemetry-instrumentation-django"])


def test_flask(shown, cell):
    assert shown["Spans, Flask alone"] == "none"
    assert shown["Spans, instrument() after Flask was imported by name"] == "none"
    assert shown["Spans, instrument_app()"] == "GET /notes/<int:number>"
    assert shown["Route on the span"] == "/notes/<int:number>"
    assert shown["Spans of an address that is not there"] == "GET /missing/7"
    cell.holds(support="third-party", packages=["opentelemetry-instrumentation-flask"])


def test_fastapi(shown, cell):
    assert shown["Spans, no provider set up"] == "none"
    spans = "fastapi.dependencies, fastapi.endpoint, fastapi.serialization, GET /notes/{number}"
    assert shown["Spans, with a provider"] == spans
    assert shown["Spans of an address that is not there"] == "GET"
    assert shown["Spans, operation_spans off"] == "GET /notes/{number}"
    assert shown["Spans, tracing off"] == "none"
    cell.holds(support="built-in", default="disabled", packages=["opentelemetry-sdk"])
