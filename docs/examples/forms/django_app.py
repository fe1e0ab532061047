# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's forms, written by hand or made from a model, render, validate and clean the input."""

import django
from django import forms
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import models
from django.forms import formset_factory
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    INSTALLED_APPS=[__name__],
    ROOT_URLCONF=__name__,
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
django.setup()


class Book(models.Model):
    title = models.CharField(max_length=20)
    published = models.DateField()


class BookForm(forms.ModelForm):
    class Meta:
        model = Book
        fields = ("title", "published")


class SearchForm(forms.Form):
    title = forms.CharField(min_length=3)


def new_book(request):
    form = BookForm(request.POST or None)
    if form.is_valid():
        return HttpResponse(repr(form.cleaned_data["published"]))
    return HttpResponse(form.as_p())


urlpatterns = [path("new/", new_book)]
application = get_wsgi_application()

if __name__ == "__main__":
    client = Client()
    page = client.get("/new/").text
    print("Form made from the model has its length limit:", 'maxlength="20"' in page)
    page = client.post("/new/", {"title": "Emma", "published": "soon"}).text
    print("Wrong date, the message is in the page:", "Enter a valid date." in page)
    print("Wrong date, the title is kept:", 'value="Emma"' in page)
    page = client.post("/new/", {"title": "Emma", "published": "1815-12-23"}).text
    print("Right date, cleaned:", page)

    search = SearchForm({"title": "E"})
    print("Form without a model, error:", search.errors.as_data()["title"][0].code)
    count = {"form-TOTAL_FORMS": 2, "form-INITIAL_FORMS": 0}
    searches = formset_factory(SearchForm)({**count, "form-0-title": "Emma", "form-1-title": "E"})
    print("Two forms in a formset, valid:", *[form.is_valid() for form in searches])
