# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "strawberry-graphql"]
# ///
"""Strawberry gives Django a GraphQL view; the page, schema and deep queries are open at first."""

import logging

import django
import strawberry
from django.conf import settings
from django.core.management.utils import get_random_secret_key
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from strawberry.django.views import GraphQLView
from strawberry.extensions import DisableIntrospection, QueryDepthLimiter

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=get_random_secret_key(),
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
)
django.setup()


@strawberry.type
class Author:
    name: str

    @strawberry.field
    def friends(self) -> list["Author"]:
        return [Author(name="Emma")]


@strawberry.type
class Query:
    @strawberry.field
    def author(self) -> Author:
        return Author(name="Frank")


schema = strawberry.Schema(Query)
closed = strawberry.Schema(Query, extensions=[DisableIntrospection(), QueryDepthLimiter(5)])
urlpatterns = [
    path("guarded/", GraphQLView.as_view(schema=schema)),
    path("graphql/", csrf_exempt(GraphQLView.as_view(schema=schema))),
    path("closed/", csrf_exempt(GraphQLView.as_view(schema=closed, graphql_ide=None))),
]
application = get_wsgi_application()
DEEP = "{author" + "{friends" * 20 + "{name}" + "}" * 20 + "}"

if __name__ == "__main__":
    logging.disable()
    client = Client(enforce_csrf_checks=True)

    def post(url, query):
        response = client.post(url, {"query": query}, content_type="application/json")
        if response.status_code != 200:
            return response.status_code
        return "an error" if "errors" in response.json() else "answered"

    def page(url):
        return client.get(url, headers={"Accept": "text/html"}).status_code

    print("A query, with Django's CSRF check:", post("/guarded/", "{author{name}}"))
    print("A query, csrf_exempt:", post("/graphql/", "{author{name}}"))
    print("A page to try queries:", page("/graphql/"))
    print("The schema, asked by a query:", post("/graphql/", "{__schema{types{name}}}"))
    print("A query 20 levels deep:", post("/graphql/", DEEP))
    print("The page, turned off:", page("/closed/"))
    print("The schema, with DisableIntrospection:", post("/closed/", "{__schema{types{name}}}"))
    print("The deep query, with QueryDepthLimiter:", post("/closed/", DEEP))
