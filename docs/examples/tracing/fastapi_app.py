# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "httpx2", "opentelemetry-sdk"]
# ///
"""FastAPI makes spans itself once an SDK is set up, validation and endpoint apart."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter


def create_app(**options):
    app = FastAPI(**options)

    @app.get("/notes/{number}")
    def note(number: int):
        return number

    return app


app = create_app()

if __name__ == "__main__":
    exporter = InMemorySpanExporter()

    def spans(app, url):
        exporter.clear()
        TestClient(app).get(url)
        return ", ".join(span.name for span in exporter.get_finished_spans()) or "none"

    print("Spans, no provider set up:", spans(app, "/notes/7"))
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    print("Spans, with a provider:", spans(app, "/notes/7"))
    print("Spans of wrong input:", spans(app, "/notes/many"))
    print("Spans of an address that is not there:", spans(app, "/missing/7"))
    plain = create_app(telemetry={"operation_spans": False})
    print("Spans, operation_spans off:", spans(plain, "/notes/7"))
    print("Spans, tracing off:", spans(create_app(telemetry={"tracing": False}), "/notes/7"))
