"""The addresses of the new project that is measured: a word, a template, rows of the database."""

from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

ROWS = [{"name": f"Row {number}"} for number in range(50)]


def word(request):
    return HttpResponse("Hello, World!")


def template(request):
    return render(request, "rows.html", {"rows": ROWS})


def rows(request):
    return render(request, "rows.html", {"rows": Group.objects.all()})


urlpatterns = [path("", word), path("template/", template), path("rows/", rows)]
