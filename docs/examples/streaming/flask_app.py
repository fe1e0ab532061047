# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""Flask streams a generator, which may read the request only in stream_with_context()."""

from flask import Flask, request, stream_with_context

app = Flask(__name__)
app.testing = True  # errors come through
heard = []


def rows():
    for number in [1, 2]:
        heard.append(f"made {number}")
        yield f"{number}\n"


@app.get("/rows")
def stream():
    return rows()


def greeting():
    yield "Good day, "
    yield request.args["name"]


@app.get("/no-context")
def no_context():
    return greeting()


@app.get("/context")
def with_context():
    return stream_with_context(greeting())


@app.get("/async")
def stream_async():
    async def async_rows():
        yield "1\n"

    return async_rows()


def get(url):
    try:
        response = app.test_client().get(url, buffered=True)
    except (RuntimeError, TypeError) as error:
        return f"{type(error).__name__}, {str(error).splitlines()[0][:54]}"
    return f"{response.status_code} {response.text}"


if __name__ == "__main__":
    for piece in app.test_client().get("/rows").iter_encoded():
        heard.append(f"sent {piece.decode().strip()}")
    print("A generator:", ", ".join(heard))
    print("A generator that reads the request:", get("/no-context?name=Ann"))
    print("The same in stream_with_context():", get("/context?name=Ann"))
    print("An async generator:", get("/async"))
