"""The users."""

from django.contrib.auth.models import AbstractUser


# --8<-- [start:user]
class User(AbstractUser):
    """Django's user as a model of our own, because it is hard to put one in later."""


# --8<-- [end:user]
