"""Accounts in the admin: deactivated, never deleted, so that no note loses its owner."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from accounts.models import User


@admin.register(User)
class AccountAdmin(UserAdmin):
    def has_delete_permission(self, request, obj=None):
        return False
