"""The admin: staff may read and correct notes and accounts, delete neither, and see no attachments.

Flask-Admin asks "Are you sure?" by a script within the page, which the content security policy
stops; without deletion nothing needs it.
"""

from flask import abort, redirect, request, url_for
from flask_admin import Admin, AdminIndexView
from flask_admin.contrib.sqla import ModelView
from flask_login import current_user

from notes.models import Note, User, db


# --8<-- [start:staff]
class StaffOnly:
    def is_accessible(self):
        return current_user.is_authenticated and current_user.is_staff

    def inaccessible_callback(self, name, **options):
        if current_user.is_authenticated:
            abort(403)
        return redirect(url_for("accounts.login", next=request.path))


class StaffIndex(StaffOnly, AdminIndexView):
    pass


class StaffView(StaffOnly, ModelView):
    can_create = False
    page_size = 100
    can_delete = False


# --8<-- [end:staff]


# --8<-- [start:admin]
class AccountView(StaffView):
    column_list = ["username", "is_active", "is_staff"]
    column_searchable_list = ["username"]
    form_columns = ["is_active", "is_staff"]


class NoteView(StaffView):
    column_list = ["title", "owner", "changed"]
    column_searchable_list = ["title", "text"]
    form_columns = ["title", "text"]


def init_app(app):
    admin = Admin(app, name="Notes", index_view=StaffIndex())
    with app.app_context():
        admin.add_view(AccountView(User, db, name="Users", endpoint="users"))
        admin.add_view(NoteView(Note, db, name="Notes", endpoint="all-notes"))


# --8<-- [end:admin]
