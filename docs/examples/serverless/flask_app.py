# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "apig-wsgi"]
# ///
"""Flask answers an event of AWS Lambda through apig-wsgi, streams in one piece."""

from apig_wsgi import make_lambda_handler
from flask import Flask, request

app = Flask(__name__)


@app.get("/hello/")
def hello():
    return f"Good day, {request.args['name']}"


@app.get("/picture/")
def picture():
    return app.response_class(b"\x89PNG", mimetype="image/png")


@app.get("/stream/")
def stream():
    return iter(["one ", "two"])


lambda_handler = make_lambda_handler(app)


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
