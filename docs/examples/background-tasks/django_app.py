# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-tasks", "django-tasks-db", "celery"]
# ///
"""Django enqueues tasks but runs them inside the request, until a package brings a worker."""

import django
from celery import Celery
from celery.contrib.testing.worker import start_worker
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django_tasks_db"] + (["django_tasks"] if django.VERSION < (6, 0) else []),
)
django.setup()

try:
    from django.tasks import task
    from django.tasks import task_backends as backends
except ImportError:
    from django_tasks import task
    from django_tasks import task_backends as backends

celery = Celery("reports", broker="memory://", backend="cache+memory://")
steps, jobs = [], []


@task
def write_report(year):
    steps.append("report written")


@celery.task
def write_with_celery(year):
    steps.append("report written")


def view(enqueue):
    def report(request):
        steps.append("enqueue")
        jobs.append(enqueue(2026))
        steps.append("answer")
        return HttpResponse("The report is on its way.")

    return report


urlpatterns = [
    path("tasks/", view(write_report.enqueue)),
    path("celery/", view(write_with_celery.delay)),
]
application = get_wsgi_application()


def order_of_events(url):
    steps.clear()
    Client().get(url)
    return ", ".join(steps)


if __name__ == "__main__":
    tasks_from = type(write_report).__module__.partition(".")[0]
    print("Built in:", "yes" if tasks_from == "django" else "no")
    print("Tasks come from:", tasks_from)
    print("Backend by default:", type(backends["default"]).__name__)
    print("Order of events by default:", order_of_events("/tasks/"))

    call_command("migrate", verbosity=0)
    with override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}):
        print("After the answer, with django-tasks-db:", order_of_events("/tasks/"))
        call_command("db_worker", batch=True, startup_delay=False, verbosity=0)
        print("After a worker's turn, with django-tasks-db:", ", ".join(steps))

    print("After the answer, with Celery:", order_of_events("/celery/"))
    with start_worker(celery, perform_ping_check=False):
        jobs[-1].get(timeout=10)
    print("After a worker's turn, with Celery:", ", ".join(steps))
