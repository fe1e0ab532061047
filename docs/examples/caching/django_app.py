# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django caches a value, a view, a fragment or the site, in the process's memory by default."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import django
from django.conf import settings
from django.core.cache import cache
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.template import Context, Template
from django.test import Client
from django.urls import path
from django.views.decorators.cache import cache_page

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
django.setup()
calls = []


def in_cache(key):
    return cache.get(key)


def report(request):
    calls.append(request.path)
    return HttpResponse("Sales are up.")


urlpatterns = [
    path("report/", report),
    path("cached-report/", cache_page(60)(report)),
]
application = get_wsgi_application()

if __name__ == "__main__":
    print("Store by default:", settings.CACHES["default"]["BACKEND"].rpartition(".")[2])

    def times_run(url):
        calls.clear()
        client = Client()
        client.get(url)
        client.get(url)
        return len(calls)

    print("Times a view ran for two visits:", times_run("/report/"))
    print("Times it ran with cache_page():", times_run("/cached-report/"))
    middleware = "django.middleware.cache.{}CacheMiddleware"
    settings.MIDDLEWARE = [middleware.format("Update"), middleware.format("FetchFrom")]
    print("Times it ran with the site cached:", times_run("/report/"))

    fragment = Template("{% load cache %}{% cache 60 total %}{{ total }}{% endcache %}")
    fragment.render(Context({"total": 1}))
    print("Fragment drawn with 1, then with 2:", fragment.render(Context({"total": 2})))

    cache.set("total", 3)
    print("Value kept:", cache.get("total"))
    with ProcessPoolExecutor(1, get_context("spawn")) as other_process:
        print("Value in another process:", other_process.submit(in_cache, "total").result())
