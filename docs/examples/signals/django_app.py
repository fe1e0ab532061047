# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django sends signals when a model is saved or deleted, at requests, logins and migrations."""

import django
from django.conf import settings
from django.contrib.auth import get_user_model, user_logged_in
from django.core.management import call_command
from django.core.management.utils import get_random_secret_key
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db.models.signals import post_delete, post_migrate, post_save
from django.dispatch import Signal, receiver
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    SESSION_ENGINE="django.contrib.sessions.backends.cache",
    ROOT_URLCONF=__name__,
    SECRET_KEY=get_random_secret_key(),
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
heard = []
order_paid = Signal()
signals = {
    "request_started": request_started,
    "request_finished": request_finished,
    "post_save": post_save,
    "post_delete": post_delete,
    "post_migrate": post_migrate,
    "user_logged_in": user_logged_in,
    "order_paid": order_paid,
}


@receiver(order_paid)
def thank(sender, customer, **kwargs):
    heard.append(f"thank you, {customer}")


def pay(request):
    order_paid.send(sender=pay, customer="Ann")
    return HttpResponse("Paid.")


urlpatterns = [path("pay/", pay)]
application = get_wsgi_application()

if __name__ == "__main__":
    for name, signal in signals.items():
        signal.connect(lambda name=name, **kwargs: heard.append(name), weak=False)

    def signals_at(action):
        heard.clear()
        action()
        return ", ".join(dict.fromkeys(heard))

    User = get_user_model()
    print("At migrate:", signals_at(lambda: call_command("migrate", verbosity=0)))
    print("At saving a model:", signals_at(lambda: User.objects.create(username="ann")))
    ann = User.objects.get()
    print("At a login:", signals_at(lambda: Client().force_login(ann)))
    print("At deleting a model:", signals_at(ann.delete))
    print("At a request that sends its own:", signals_at(lambda: Client().get("/pay/")))
