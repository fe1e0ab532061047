"""The pages: templates, with the current user and the CSRF token."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from notes.config import HERE
from notes.security import csrf_token


def common(request: Request) -> dict[str, Any]:
    user = getattr(request.state, "user", None)  # an error can come before anybody was looked for
    return {"user": user, "csrf_token": csrf_token(request)}


templates = Jinja2Templates(HERE / "templates", context_processors=[common])


def page(
    request: Request,
    template: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **context: Any,
) -> HTMLResponse:
    context = {"fields": {}, "faults": {}} | context  # of a form that nobody has filled in yet
    return templates.TemplateResponse(request, template, context, status, headers)
