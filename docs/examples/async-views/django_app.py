# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's async views share the server's event loop under ASGI, and get one each under WSGI."""

import asyncio

import django
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpResponse
from django.test import AsyncClient, Client
from django.urls import path

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()
loops = []


async def note(request):
    loops.append(asyncio.get_running_loop())
    await asyncio.sleep(0)
    return HttpResponse("Buy milk")


urlpatterns = [path("", note)]
application = get_asgi_application()


async def two_requests_under_asgi():
    loops.append(asyncio.get_running_loop())
    first, second = await asyncio.gather(AsyncClient().get("/"), AsyncClient().get("/"))
    return first.status_code, second.status_code


if __name__ == "__main__":
    client = Client()
    print("Two requests under WSGI:", client.get("/").status_code, client.get("/").status_code)
    print("Event loops under WSGI:", len(set(loops)))

    loops.clear()
    print("Two requests under ASGI:", *asyncio.run(two_requests_under_asgi()))
    print("Event loops under ASGI, the server's included:", len(set(loops)))
