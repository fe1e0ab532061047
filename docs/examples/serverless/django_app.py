# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "apig-wsgi"]
# ///
"""Django answers an event of AWS Lambda through apig-wsgi; what it keeps in memory may be gone."""

import django
from apig_wsgi import make_lambda_handler
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import path

settings.configure(ALLOWED_HOSTS=["example.com"], ROOT_URLCONF=__name__)
django.setup()


def hello(request):
    return HttpResponse(f"Good day, {request.GET['name']}")


def picture(request):
    return HttpResponse(b"\x89PNG", content_type="image/png")


def stream(request):
    return StreamingHttpResponse(["one ", "two"])


urlpatterns = [
    path("hello/", hello),
    path("picture/", picture),
    path("stream/", stream),
]
lambda_handler = make_lambda_handler(get_wsgi_application())


def event(url, query=""):
    """Return what AWS Lambda hands to a function that has an address of its own."""
    http = {"method": "GET", "path": url, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1"}
    return {
        "version": "2.0",
        "rawPath": url,
        "rawQueryString": query,
        "headers": {"host": "example.com", "x-forwarded-proto": "https"},
        "requestContext": {"http": http},
        "isBase64Encoded": False,
    }


if __name__ == "__main__":
    answer = lambda_handler(event("/hello/", "name=Ann"), None)
    print("GET /hello/ as an event:", answer["statusCode"], answer["body"])
    answer = lambda_handler(event("/picture/"), None)
    print("A picture:", answer["statusCode"], "base64", answer["isBase64Encoded"])
    answer = lambda_handler(event("/stream/"), None)
    print("A stream, in one piece:", answer["statusCode"], answer["body"])
