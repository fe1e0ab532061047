# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""A new Django project has users, groups and permissions, with their tables after `migrate`."""

import os
import subprocess
import sys
import tempfile

import django
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    django.setup()
settings.DATABASES["default"]["NAME"] = ":memory:"

if __name__ == "__main__":
    User = get_user_model()
    Group, Permission = apps.get_model("auth.Group"), apps.get_model("auth.Permission")
    call_command("migrate", verbosity=0)
    tables = connection.introspection.table_names()
    print("Tables of django.contrib.auth:", sum(name.startswith("auth_") for name in tables))

    ann = User.objects.create_user("ann")
    print("Ann may change users:", ann.has_perm("auth.change_user"))

    staff = Group.objects.create(name="staff")
    staff.permissions.add(Permission.objects.get(codename="change_user"))
    ann.groups.add(staff)
    ann = User.objects.get(username="ann")
    print("Ann may change users, once her group may:", ann.has_perm("auth.change_user"))

    bob = User.objects.create_user("bob")
    print("Ann may change one user, asked for the object:", ann.has_perm("auth.change_user", bob))
