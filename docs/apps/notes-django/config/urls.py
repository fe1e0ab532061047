"""Addresses of the project."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import path, reverse_lazy
from django.views.generic import RedirectView

from accounts.views import SignUpView
from notes import views
from notes.api import api

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="notes")),
    # --8<-- [start:accounts]
    path("signup", SignUpView.as_view(), name="signup"),
    path(
        "login",
        auth.LoginView.as_view(
            template_name="accounts/form.html", extra_context={"heading": "Log in"}
        ),
        name="login",
    ),
    path("logout", auth.LogoutView.as_view(), name="logout"),
    path(
        "password",
        auth.PasswordChangeView.as_view(
            template_name="accounts/form.html",
            extra_context={"heading": "Change password"},
            success_url=reverse_lazy("notes"),
        ),
        name="password",
    ),
    # --8<-- [end:accounts]
    path("notes/", views.NoteList.as_view(), name="notes"),
    path("notes/new", views.NoteCreate.as_view(), name="new-note"),
    path("notes/<int:pk>/edit", views.NoteUpdate.as_view(), name="edit-note"),
    path("notes/<int:pk>/delete", views.NoteDelete.as_view(), name="delete-note"),
    path("notes/<int:pk>/attachment", views.AttachmentView.as_view(), name="attachment"),
    path("api/", api.urls),
    path("admin/", admin.site.urls),
]
