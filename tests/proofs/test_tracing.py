def test_django(shown, cell):
    assert shown["Spans, Django alone"] == "none"
    assert shown["Middleware added"] == "_DjangoMiddleware"
    assert shown["Spans, instrumented"] == "GET notes/<int:number>/"
    cell.holds(support="third-party", packages=["opentelemetry-instrumentation-django"])


def test_flask(shown, cell):
    assert shown["Spans, Flask alone"] == "none"
    assert shown["Spans, instrument() after Flask was imported by name"] == "none"
    assert shown["Spans, instrument_app()"] == "GET /notes/<int:number>"
    assert shown["Spans of an address that is not there"] == "GET /missing/7"
    cell.holds(support="third-party", packages=["opentelemetry-instrumentation-flask"])


def test_fastapi(shown, cell):
    assert shown["Spans, no provider set up"] == "none"
    spans = "fastapi.dependencies, fastapi.endpoint, fastapi.serialization, GET /notes/{number}"
    assert shown["Spans, with a provider"] == spans
    cell.holds(support="built-in", default="disabled", packages=["opentelemetry-sdk"])
