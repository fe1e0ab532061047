# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "opentelemetry-instrumentation-flask", "opentelemetry-sdk"]
# ///
"""Flask makes no spans; OpenTelemetry's instrumentation adds one a request, if it comes in time."""

from flask import Flask
from opentelemetry import trace
from opentelemetry.instrumentation.flask import FlaskInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter


def create_app():
    app = Flask(__name__)

    @app.get("/notes/<int:number>")
    def note(number):
        return f"Note {number}"

    return app


app = create_app()

if __name__ == "__main__":
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)

    def spans(app, url):
        exporter.clear()
        app.test_client().get(url)
        return ", ".join(span.name for span in exporter.get_finished_spans()) or "none"

    print("Spans, Flask alone:", spans(app, "/notes/7"))
    instrumentor = FlaskInstrumentor()
    instrumentor.instrument()
    print("Spans, instrument() after Flask was imported by name:", spans(create_app(), "/notes/7"))
    app = create_app()
    FlaskInstrumentor.instrument_app(app)
    print("Spans, instrument_app():", spans(app, "/notes/7"))
    print("Route on the span:", exporter.get_finished_spans()[0].attributes.get("http.route"))
    print("Spans of an address that is not there:", spans(app, "/missing/7"))
