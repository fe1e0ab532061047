# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-htmx"]
# ///
"""Django reads htmx's header like any other; django-htmx reads and writes all of them."""

import django
from django.conf import settings
from django.core.management.utils import get_random_secret_key
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import HttpResponseClientRedirect

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=get_random_secret_key(),
    MIDDLEWARE=[
        "django.middleware.csrf.CsrfViewMiddleware",
        "django_htmx.middleware.HtmxMiddleware",
    ],
)
django.setup()


def plain(request):
    fragment = request.headers.get("HX-Request") == "true"
    return HttpResponse("<li>Buy milk" if fragment else "<html><li>Buy milk")


def notes(request):
    if request.htmx:
        return HttpResponse(f"<li>Buy milk, for {request.htmx.target}")
    return HttpResponse("<html><li>Buy milk")


def moved(request):
    return HttpResponseClientRedirect("/notes/")


urlpatterns = [
    path("plain/", plain),
    path("notes/", notes),
    path("varied/", vary_on_headers("HX-Request")(notes)),
    path("moved/", moved),
]
application = get_wsgi_application()

if __name__ == "__main__":
    htmx = {"HX-Request": "true", "HX-Target": "list"}
    client = Client(enforce_csrf_checks=True)
    print("Django alone, a visit:", client.get("/plain/").content.decode())
    print("Django alone, htmx:", client.get("/plain/", headers=htmx).content.decode())
    response = client.get("/notes/", headers=htmx)
    print("django-htmx, htmx:", response.content.decode())
    print("Vary, with django-htmx:", response.get("Vary"))
    print("Vary, with vary_on_headers:", client.get("/varied/", headers=htmx).get("Vary"))
    print("POST by htmx without the CSRF token:", client.post("/notes/", headers=htmx).status_code)
    response = client.get("/moved/", headers=htmx)
    print("A redirect for htmx:", response.status_code, response["HX-Redirect"])
