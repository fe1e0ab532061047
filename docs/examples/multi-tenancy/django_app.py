# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-scopes"]
# ///
"""Django knows no tenants; django-scopes refuses queries of a model until a tenant is named."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.http import JsonResponse
from django.test import Client
from django.urls import path
from django_scopes import ScopedManager, scope

settings.configure(
    ALLOWED_HOSTS=[".example.com"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[f"{__name__}.TenantMiddleware"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=[__name__],
)
django.setup()


class Shop(models.Model):
    host = models.CharField(max_length=100, unique=True)


class Order(models.Model):
    shop = models.ForeignKey(Shop, models.CASCADE)
    item = models.CharField(max_length=100)
    objects = ScopedManager(shop="shop")


class TenantMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with scope(shop=Shop.objects.get(host=request.get_host())):
            return self.get_response(request)


def orders(request):
    return JsonResponse({"orders": [order.item for order in Order.objects.all()]})


urlpatterns = [path("orders", orders)]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Shop)
        editor.create_model(Order)
    tea = Shop.objects.create(host="tea.example.com")
    ink = Shop.objects.create(host="ink.example.com")
    for shop, item in (tea, "teapot"), (ink, "pen"):
        with scope(shop=shop):
            Order.objects.create(shop=shop, item=item)

    shop = Client(headers={"host": tea.host}).get("/orders").json()
    print("Orders at tea.example.com:", *shop["orders"])
    try:
        Order.objects.all()
    except Exception as error:
        print("Orders with no tenant set:", type(error).__name__)
    with scope(shop=tea), connection.cursor() as cursor:
        print("As tea, an order of ink is found:", Order.objects.filter(item="pen").exists())
        cursor.execute(f"SELECT count(*) FROM {Order._meta.db_table}")
        print("As tea, raw SQL counts:", *cursor.fetchone())
        print("As tea, an order for ink is saved:", bool(Order.objects.create(shop=ink).pk))
