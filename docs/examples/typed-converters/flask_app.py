# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "werkzeug"]
# ///
"""Flask's URL converters turn away bad values with a 404 and hand numbers over as numbers."""

from datetime import date

from flask import Flask
from werkzeug.routing import BaseConverter, ValidationError


class DateConverter(BaseConverter):
    def to_python(self, value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValidationError from None


app = Flask(__name__)
BUILT_IN = sorted(app.url_map.converters)
app.url_map.converters["date"] = DateConverter


@app.route("/notes/<int:value>/")
@app.route("/prices/<float:value>/")
@app.route("/shelves/<any(fiction, poetry):value>/")
@app.route("/diary/<date:value>/")
def show(value):
    return f"{value} ({type(value).__name__})"


if __name__ == "__main__":
    client = app.test_client()
    print("Converters:", ", ".join(BUILT_IN))
    print("GET /notes/7/:", client.get("/notes/7/").text)
    print("GET /notes/seven/:", client.get("/notes/seven/").status_code)
    print("GET /prices/9.5/:", client.get("/prices/9.5/").text)
    print("GET /shelves/poetry/:", client.get("/shelves/poetry/").text)
    print("GET /shelves/history/:", client.get("/shelves/history/").status_code)
    print("GET /diary/2026-02-28/, own converter:", client.get("/diary/2026-02-28/").text)
    print("GET /diary/2026-02-30/, own converter:", client.get("/diary/2026-02-30/").status_code)
