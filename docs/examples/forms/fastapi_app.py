# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "python-multipart", "starlette-wtf", "wtforms", "httpx2"]
# ///
"""FastAPI checks a form against a model, and answers with JSON; Starlette-WTF renders it, too."""

from datetime import date
from typing import Annotated

from fastapi import FastAPI, Form, Request
from fastapi.responses import HTMLResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field
from starlette_wtf import StarletteForm
from wtforms import DateField, StringField
from wtforms.validators import InputRequired, Length

app = FastAPI()


class Book(BaseModel):
    title: str = Field(max_length=20)
    published: date


class BookForm(StarletteForm):
    title = StringField(validators=[InputRequired(), Length(max=20)])
    published = DateField(validators=[InputRequired()])


@app.post("/books")
def create(book: Annotated[Book, Form()]):
    return repr(book.published)


@app.api_route("/new", methods=["GET", "POST"], response_class=HTMLResponse)
async def new_book(request: Request):
    form = await BookForm.from_formdata(request)
    if await form.validate_on_submit():
        return repr(form.published.data)
    return "".join(f"<p>{field()} {' '.join(field.errors)}</p>" for field in form)


if __name__ == "__main__":
    client = TestClient(app)
    wrong = {"title": "Emma", "published": "soon"}
    right = {"title": "Emma", "published": "1815-12-23"}

    response = client.post("/books", data=wrong)
    error = response.json()["detail"][0]
    print("Wrong date, FastAPI alone:", response.status_code, response.headers["Content-Type"])
    print("The field and the kind of error:", error["loc"][-1], error["type"])
    print("Right date, FastAPI alone, cleaned:", client.post("/books", data=right).json())

    page = client.get("/new").text
    print("Form of Starlette-WTF has its length limit:", 'maxlength="20"' in page)
    page = client.post("/new", data=wrong).text
    print("Wrong date, the message is in the page:", "Not a valid date value." in page)
    print("Wrong date, the title is kept:", 'value="Emma"' in page)
    print("Right date, Starlette-WTF, cleaned:", client.post("/new", data=right).text)
