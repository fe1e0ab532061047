# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""In Django a view that fails halfway leaves its first change, until ATOMIC_REQUESTS is on."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models, transaction
from django.test import Client
from django.urls import path

settings.configure(
    INSTALLED_APPS=[__name__],
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


class Order(models.Model):
    item = models.CharField(max_length=100)


def order(request):
    Order.objects.create(item="teapot")
    raise RuntimeError("The payment was refused.")


def atomic_order(request):
    with transaction.atomic():
        order(request)


async def async_order(request):
    with transaction.atomic():
        await Order.objects.acreate(item="teapot")


urlpatterns = [
    path("order/", order),
    path("atomic-order/", atomic_order),
    path("async-order/", async_order),
]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Order)

    def orders_left(url):
        Order.objects.all().delete()
        status = Client(raise_request_exception=False).get(url).status_code
        return f"{Order.objects.count()} (answer {status})"

    def error_of(url):
        try:
            Client().get(url)
        except Exception as error:
            return type(error).__name__

    print("Orders left by a view that fails halfway:", orders_left("/order/"))
    print("Orders left, changes inside atomic():", orders_left("/atomic-order/"))
    print("atomic() in an async view:", error_of("/async-order/"))
    settings.DATABASES["default"]["ATOMIC_REQUESTS"] = True
    print("Orders left, with ATOMIC_REQUESTS:", orders_left("/order/"))
    print("ATOMIC_REQUESTS and an async view:", error_of("/async-order/"))
