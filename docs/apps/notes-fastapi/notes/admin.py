"""The admin: staff may read and correct notes and accounts, delete neither, and see no attachments.

SQLAdmin's own login and logout are not used: it logs out by GET, and knows no CSRF token.
"""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import PlainTextResponse, RedirectResponse, Response
from sqladmin import Admin, ModelView
from sqlalchemy import Engine
from sqlmodel import Session
from starlette.datastructures import URL
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.types import ASGIApp
from wtforms.validators import DataRequired, Length

from notes.config import HERE
from notes.models import Note, User
from notes.security import csrf_token, is_forged
from notes.sessions import find_login, login_address


# --8<-- [start:staff]
class StaffOnly(BaseHTTPMiddleware):
    """Stands before all of the admin, where the dependencies of the application don't count."""

    def __init__(self, app: ASGIApp, engine: Engine) -> None:
        super().__init__(app)
        self.engine = engine

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        is_staff = await run_in_threadpool(self.is_staff, request)
        if is_staff is None:
            return RedirectResponse(login_address(request), 302)
        await request.body()  # kept, so that the admin can read the form once more
        if not is_staff or is_forged(request, await request.form()):
            return PlainTextResponse("Forbidden", 403)
        return await call_next(request)

    def is_staff(self, request: Request) -> bool | None:
        """Whether the visitor is of the staff; None for a stranger."""
        with Session(self.engine) as db:
            login = find_login(request, db)
            return login.user.is_staff if login else None


# --8<-- [end:staff]


# --8<-- [start:admin]
class StaffView(ModelView):
    can_create = can_delete = can_view_details = can_export = False
    page_size = 100


class AccountView(StaffView, model=User):
    column_list = ["username", "is_active", "is_staff"]
    column_searchable_list = ["username"]
    form_columns = ["is_active", "is_staff"]


class NoteView(StaffView, model=Note):
    column_list = ["title", "owner", "changed"]
    column_searchable_list = ["title", "text"]
    form_columns = ["title", "text"]
    form_args = {
        "title": {"validators": [DataRequired(), Length(max=100)]},
        "text": {"validators": [Length(max=10_000)]},
    }
    non_link_related_fields = ["owner"]


def mount(app: FastAPI) -> None:
    admin = Admin(
        app,
        app.state.engine,
        title="Notes",
        templates_dir=str(HERE / "templates"),
        middlewares=[Middleware(StaffOnly, engine=app.state.engine)],
    )
    env = admin.templates.env
    env.globals["csrf_token"] = csrf_token
    env.finalize = without_host
    admin.add_view(AccountView)
    admin.add_view(NoteView)


def without_host(value: Any) -> Any:
    """Keep the host out of the addresses on a page, as in all the other pages."""
    return value.replace(scheme="", netloc="") if isinstance(value, URL) else value


# --8<-- [end:admin]
