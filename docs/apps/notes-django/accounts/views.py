"""Sign-up; login, logout and password change are Django's views."""

from django.contrib.auth import login
from django.db import IntegrityError
from django.urls import reverse_lazy
from django.views.generic import CreateView

from accounts.forms import SignUpForm
from accounts.models import User


# --8<-- [start:signup]
class SignUpView(CreateView):
    form_class = SignUpForm
    template_name = "accounts/form.html"
    extra_context = {"heading": "Sign up"}
    success_url = reverse_lazy("notes")

    def form_valid(self, form):
        try:
            response = super().form_valid(form)
        except IntegrityError:  # somebody took the name while the password was hashed
            form.add_error("username", form.instance.unique_error_message(User, ["username"]))
            return self.form_invalid(form)
        login(self.request, self.object)
        return response


# --8<-- [end:signup]
