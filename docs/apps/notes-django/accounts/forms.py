"""Forms of the accounts; those for login and password change are Django's."""

from django.contrib.auth.forms import UserCreationForm

from accounts.models import User


# --8<-- [start:signup]
class SignUpForm(UserCreationForm):
    class Meta:
        model = User
        fields = ["username"]


# --8<-- [end:signup]
