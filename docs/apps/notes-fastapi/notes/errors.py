"""What went wrong, in HTML on pages and in JSON in the API."""

from typing import Any

from fastapi import Request
from fastapi.exception_handlers import http_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from starlette.exceptions import HTTPException

from notes.security import HEADERS
from notes.templating import page


async def refused(request: Request, error: HTTPException) -> Response:
    if request.url.path.startswith("/api/"):
        return await http_exception_handler(request, error)
    return page(request, "error.html", error.status_code, error.headers, message=error.detail)


async def invalid(request: Request, error: RequestValidationError) -> Response:
    """Answer 404 to a number no note can have, 400 to what is no JSON, and else 422.

    FastAPI's own handler sends back what it got, and fails where that can't be written as JSON.
    """
    if any(fault["loc"][0] == "path" for fault in error.errors()):
        return await refused(request, HTTPException(404))
    faults = [{key: fault[key] for key in ("type", "loc", "msg")} for fault in error.errors()]
    status = 400 if faults[0]["type"] == "json_invalid" else 422
    return JSONResponse({"detail": faults}, status)


async def failed(request: Request, error: Exception) -> Response:
    """Answer 500 with the headers of every answer, because no middleware is asked any more."""
    response = PlainTextResponse("Internal Server Error", 500)
    HEADERS.set_headers(response)
    return response


HANDLERS: dict[Any, Any] = {
    HTTPException: refused,
    RequestValidationError: invalid,
    Exception: failed,
}
