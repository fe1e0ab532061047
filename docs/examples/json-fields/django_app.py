# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's JSONField works on every database that it supports, `contains` on some of them."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models

settings.configure(
    INSTALLED_APPS=[__name__],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


class Product(models.Model):
    name = models.CharField(max_length=100)
    data = models.JSONField(default=dict, null=True)


application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Product)
    teapot = Product.objects.create(name="teapot", data={"size": {"litres": 2}, "tags": ["tea"]})
    Product.objects.create(name="cup", data={"size": {"litres": 1}, "lid": None})
    Product.objects.create(name="spoon", data=None)

    def found(**condition):
        try:
            products = Product.objects.filter(**condition)
            return ", ".join(product.name for product in products) or "nothing"
        except Exception as error:
            return type(error).__name__

    print("At least 2 litres:", found(data__size__litres__gte=2))
    print("First tag is tea:", found(data__tags__0="tea"))
    print("With a key named lid:", found(data__has_key="lid"))
    print("lid=None:", found(data__lid=None))
    print("lid is null:", found(data__lid__isnull=True))
    print("contains, in SQLite:", found(data__contains={"lid": None}))
    teapot.data["tags"].append("gift")
    teapot.save()
    teapot.refresh_from_db()
    print("Saved, after a change inside the value:", ", ".join(teapot.data["tags"]))
