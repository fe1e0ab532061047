# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "opentelemetry-instrumentation-django", "opentelemetry-sdk"]
# ///
"""Django makes no spans; OpenTelemetry's instrumentation adds one a request, by middleware."""

import logging

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from opentelemetry import trace
from opentelemetry.instrumentation.django import DjangoInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()


def note(request, number):
    return HttpResponse(f"Note {number}")


urlpatterns = [path("notes/<int:number>/", note)]

if __name__ == "__main__":
    logging.disable()
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)

    def spans(url):
        exporter.clear()
        Client().get(url)
        return ", ".join(span.name for span in exporter.get_finished_spans()) or "none"

    print("Spans, Django alone:", spans("/notes/7/"))
    DjangoInstrumentor().instrument()
    print("Middleware added:", *(name.rpartition(".")[2] for name in settings.MIDDLEWARE))
    application = get_wsgi_application()
    print("Spans, instrumented:", spans("/notes/7/"))
    attributes = exporter.get_finished_spans()[0].attributes
    print("Route on the span:", attributes.get("http.route"))
    print("Spans of an address that is not there:", spans("/missing/7/"))
