# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-guardian"]
# ///
"""Django refuses every question about a single object until a backend such as guardian answers."""

import django
from django.conf import settings
from django.db import connection, models

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "guardian", __name__],
    AUTHENTICATION_BACKENDS=["django.contrib.auth.backends.ModelBackend"],
    ANONYMOUS_USER_NAME=None,
)
django.setup()

from django.contrib.auth.models import Permission, User
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from guardian.models import UserObjectPermission
from guardian.shortcuts import assign_perm, get_objects_for_user


class Note(models.Model):
    text = models.CharField(max_length=100)


application = get_wsgi_application()
CHANGE = "__main__.change_note"

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    notes = ContentType.objects.get_for_model(Note)
    may_change = Permission.objects.create(codename="change_note", content_type=notes)
    User.objects.create(username="ann").user_permissions.add(may_change)
    bob = User.objects.create(username="bob")
    milk, tea = (Note.objects.create(text=text) for text in ("Buy milk", "Buy tea"))

    def may(name, note=None):
        return User.objects.get(username=name).has_perm(CHANGE, note)

    print("Ann, who may change all notes, may change notes:", may("ann"))
    print("Ann may change this one, says Django:", may("ann", milk))

    settings.AUTHENTICATION_BACKENDS.append("guardian.backends.ObjectPermissionBackend")
    assign_perm(CHANGE, bob, milk)
    print("Ann may change this one, says django-guardian:", may("ann", milk))
    print("Bob, who was given this one, may change it:", may("bob", milk))
    print("Bob may change another:", may("bob", tea))
    print("Notes that Bob may change:", *[note.text for note in get_objects_for_user(bob, CHANGE)])
    milk.delete()
    print("Permissions left after the note was deleted:", UserObjectPermission.objects.count())
