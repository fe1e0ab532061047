# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-tasks"]
# ///
"""Django defines and enqueues tasks, but by default runs them inside the request."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django_tasks"] if django.VERSION < (6, 0) else [],
)
django.setup()

try:
    from django.tasks import task
    from django.tasks import task_backends as backends
except ImportError:
    from django_tasks import task
    from django_tasks import task_backends as backends

steps = []


@task
def write_report(year):
    steps.append("report written")


def report(request):
    steps.append("enqueue")
    write_report.enqueue(2026)
    steps.append("answer")
    return HttpResponse("The report is on its way.")


urlpatterns = [path("report/", report)]
application = get_wsgi_application()

if __name__ == "__main__":
    print("Tasks come from:", type(write_report).__module__.partition(".")[0])
    print("Backend by default:", type(backends["default"]).__name__)
    Client().get("/report/")
    print("Order of events by default:", ", ".join(steps))
