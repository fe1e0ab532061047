"""Sign-up; login, logout and password change are Django's views."""

from django.contrib.auth import login
from django.urls import reverse_lazy
from django.views.generic import CreateView

from accounts.forms import SignUpForm


# --8<-- [start:signup]
class SignUpView(CreateView):
    form_class = SignUpForm
    template_name = "accounts/signup.html"
    success_url = reverse_lazy("notes")

    def form_valid(self, form):
        response = super().form_valid(form)
        login(self.request, self.object)
        return response


# --8<-- [end:signup]
