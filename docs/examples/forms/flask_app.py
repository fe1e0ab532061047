# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-wtf", "wtforms"]
# ///
"""Flask hands over what was typed; with Flask-WTF and WTForms it is rendered, checked, cleaned."""

import os
import re

from flask import Flask, request
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import DateField, StringField
from wtforms.validators import InputRequired, Length

app = Flask(__name__)
app.secret_key = os.urandom(16)


class BookForm(FlaskForm):
    title = StringField(validators=[InputRequired(), Length(max=20)])
    published = DateField(validators=[InputRequired()])
    cover = FileField()


@app.post("/raw")
def raw():
    return repr(request.form["published"])


@app.route("/new", methods=["GET", "POST"])
def new_book():
    form = BookForm()
    if form.validate_on_submit():
        return repr(form.published.data)
    fields = [form.csrf_token, form.title, form.published, form.cover]
    return "".join(f"<p>{field()} {' '.join(field.errors)}</p>" for field in fields)


if __name__ == "__main__":
    client = app.test_client()
    wrong = {"title": "Emma", "published": "soon"}
    right = {"title": "Emma", "published": "1815-12-23"}
    print("Wrong date, Flask alone:", client.post("/raw", data=wrong).text)

    page = client.get("/new").text
    print("Form of Flask-WTF has a file field:", 'type="file"' in page)
    token = re.search('name="csrf_token" type="hidden" value="(.+?)"', page)[1]
    page = client.post("/new", data=right).text
    print("Right date without a token:", *re.findall("The CSRF token is missing.", page))
    page = client.post("/new", data={**wrong, "csrf_token": token}).text
    print("Wrong date, the message is in the page:", "Not a valid date value." in page)
    print("Wrong date, the title is kept:", 'value="Emma"' in page)
    page = client.post("/new", data={**right, "csrf_token": token}).text
    print("Right date, cleaned:", page)
