# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A plain Django view gets every HTTP method; a decorator or a class answers 405 to the others."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views import View
from django.views.decorators.http import require_http_methods

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)


def plain(request):
    return HttpResponse("Notes")


@require_http_methods(["GET", "POST"])
def decorated(request):
    return HttpResponse("Notes")


class Notes(View):
    def get(self, request):
        return HttpResponse("Notes")


urlpatterns = [
    path("plain/", plain),
    path("decorated/", decorated),
    path("class/", Notes.as_view()),
]
application = get_wsgi_application()

if __name__ == "__main__":
    client = Client()
    for name in ["plain", "decorated", "class"]:
        for method in ["POST", "DELETE"]:
            response = client.generic(method, f"/{name}/")
            print(f"{method} to /{name}/:", response.status_code)
    print("Methods that /decorated/ allows:", client.delete("/decorated/")["Allow"])
