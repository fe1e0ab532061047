# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's path converters turn away bad values with a 404 and hand numbers over as numbers."""

from datetime import date

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import converters, path, re_path, register_converter

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)

BUILT_IN = sorted(converters.get_converters())


class DateConverter:
    regex = r"\d{4}-\d{2}-\d{2}"
    to_python = staticmethod(date.fromisoformat)
    to_url = str


register_converter(DateConverter, "date")


def show(request, value):
    return HttpResponse(f"{value} ({type(value).__name__})")


urlpatterns = [
    path("notes/<int:value>/", show),
    path("diary/<date:value>/", show),
    re_path(r"^years/(?P<value>[0-9]{4})/$", show),
]
application = get_wsgi_application()

if __name__ == "__main__":
    client = Client()
    print("Converters:", ", ".join(BUILT_IN))
    print("GET /notes/7/:", client.get("/notes/7/").text)
    print("GET /notes/seven/:", client.get("/notes/seven/").status_code)
    print("GET /diary/2026-02-28/, own converter:", client.get("/diary/2026-02-28/").text)
    print("GET /diary/2026-02-30/, own converter:", client.get("/diary/2026-02-30/").status_code)
    print("GET /years/2026/, regular expression:", client.get("/years/2026/").text)
