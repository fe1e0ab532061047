# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "strawberry-graphql"]
# ///
"""Strawberry gives Flask a GraphQL view; the page, schema and deep queries are open at first."""

import logging

import strawberry
from flask import Flask
from strawberry.extensions import DisableIntrospection, QueryDepthLimiter
from strawberry.flask.views import GraphQLView

app = Flask(__name__)


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
view = GraphQLView.as_view("graphql", schema=schema)
app.add_url_rule("/graphql", view_func=view, methods=["GET", "POST"])
view = GraphQLView.as_view("closed", schema=closed, graphql_ide=None)
app.add_url_rule("/closed", view_func=view, methods=["GET", "POST"])
DEEP = "{author" + "{friends" * 20 + "{name}" + "}" * 20 + "}"

if __name__ == "__main__":
    logging.disable()
    client = app.test_client()

    def post(url, query):
        response = client.post(url, json={"query": query})
        return "an error" if "errors" in response.json else "answered"

    def page(url):
        return client.get(url, headers={"Accept": "text/html"}).status_code

    print("A query:", post("/graphql", "{author{name}}"))
    print("A page to try queries:", page("/graphql"))
    print("The schema, asked by a query:", post("/graphql", "{__schema{types{name}}}"))
    print("A query 20 levels deep:", post("/graphql", DEEP))
    print("The page, turned off:", page("/closed"))
    print("The schema, with DisableIntrospection:", post("/closed", "{__schema{types{name}}}"))
    print("The deep query, with QueryDepthLimiter:", post("/closed", DEEP))
