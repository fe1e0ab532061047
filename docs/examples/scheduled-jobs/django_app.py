# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "celery"]
# ///
"""Django has no clock; Celery's beat queues a job when it is due, and two beats queue it twice."""

import time
from datetime import timedelta

import django
from celery import Celery
from celery.beat import Scheduler
from celery.schedules import crontab
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils import timezone

settings.configure(TIME_ZONE="Europe/Berlin")
application = get_wsgi_application()
celery = Celery("mysite", broker="memory://")
celery.config_from_object("django.conf:settings", namespace="CELERY")
celery.conf.beat_schedule = {
    "report": {"task": "write_report", "schedule": timedelta(seconds=0.1)},
    "cleaning": {"task": "clean", "schedule": crontab(hour=4, minute=0)},
}


@celery.task(name="write_report")
def write_report():
    return "A report."


if __name__ == "__main__":
    if django.VERSION >= (6, 0):
        from django.tasks import task

        try:
            task(write_report.run).using(run_after=timezone.now() + timedelta(hours=1))
        except Exception as error:
            print("A task of Django's for later, with what is built in:", type(error).__name__)

    def queued(*beats):
        time.sleep(0.2)
        for beat in beats:
            beat.tick()
        return celery.control.purge()

    print("Reports queued by the site alone:", queued())
    beat, second_beat = Scheduler(celery), Scheduler(celery)
    print("Reports queued by one beat:", queued(beat))
    print("Reports queued by two beats:", queued(beat, second_beat))
    print("Time zone of Celery's 4 o'clock:", beat.schedule["cleaning"].schedule.tz)
