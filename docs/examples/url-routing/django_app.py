# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django tries URL patterns in their order, so a broad pattern hides those below it."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import include, path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
)


def show(request, name):
    return HttpResponse(f"the note {name}")


def new(request):
    return HttpResponse("the form for a new note")


broad_first = [path("<str:name>/", show), path("new/", new)]
narrow_first = [path("new/", new), path("<str:name>/", show)]
urlpatterns = [
    path("broad/", include(broad_first)),
    path("narrow/", include(narrow_first)),
]
application = get_wsgi_application()

if __name__ == "__main__":
    client = Client()
    print("GET new/, broad pattern first:", client.get("/broad/new/").text)
    print("GET new/, narrow pattern first:", client.get("/narrow/new/").text)
    response = client.get("/narrow/new")
    print("GET new without the slash:", response.status_code)
    response = client.get("/narrow/new", follow=True)
    print("What it leads to:", response.text)
