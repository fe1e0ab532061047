# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's TestCase takes back what each test saved; its client skips CSRF checks unless asked."""

import contextlib
import http.client
import io

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, LiveServerTestCase, TestCase
from django.test.runner import DiscoverRunner
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    STATIC_URL="static/",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
)


def join(request):
    if request.method == "POST":
        get_user_model().objects.create_user(request.POST["name"])
    return HttpResponse("Join us")


urlpatterns = [path("join/", join)]
application = get_wsgi_application()
shown = {}


class JoinTests(TestCase):
    def test_1_join(self):
        response = self.client.post("/join/", {"name": "ann"})
        shown["POST without a token, client as it is"] = response.status_code
        shown["Users in the first test"] = get_user_model().objects.count()

    def test_2_forgery(self):
        shown["Users when the second test starts"] = get_user_model().objects.count()
        response = Client(enforce_csrf_checks=True).post("/join/", {"name": "eve"})
        shown["POST without a token, checks enforced"] = response.status_code


class LiveTests(LiveServerTestCase):
    def test_page(self):
        connection = http.client.HTTPConnection("localhost", self.server_thread.port)
        with contextlib.closing(connection):
            connection.request("GET", "/join/")
            shown["Page from the live server"] = connection.getresponse().read().decode()


if __name__ == "__main__":
    quiet = io.StringIO()
    with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
        shown["Failed tests"] = DiscoverRunner(verbosity=0).run_tests([__name__])
    for tried, happened in shown.items():
        print(f"{tried}: {happened}")
