"""HTTPS, headers, hosts, the session cookie, and CSRF for every request that changes something."""

import secrets
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, HTTPException, Request
from secure import (
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    ReferrerPolicy,
    Secure,
    StrictTransportSecurity,
    XContentTypeOptions,
    XFrameOptions,
)
from secure.middleware import SecureASGIMiddleware
from starlette.datastructures import URL, FormData
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from notes.config import Settings
from notes.sessions import LIFETIME

YEAR = 31_536_000

# --8<-- [start:headers]
HEADERS = Secure(
    # --8<-- [start:csp]
    csp=ContentSecurityPolicy()
    .default_src("'self'")
    .base_uri("'none'")
    .form_action("'self'")
    .frame_ancestors("'none'")
    .object_src("'none'"),
    # --8<-- [end:csp]
    # --8<-- [start:usual]
    coop=CrossOriginOpenerPolicy().same_origin(),
    referrer=ReferrerPolicy().same_origin(),
    xcto=XContentTypeOptions().nosniff(),
    xfo=XFrameOptions().deny(),
    # --8<-- [end:usual]
)
# --8<-- [start:hsts]
HSTS = Secure(hsts=StrictTransportSecurity().max_age(YEAR))
# --8<-- [end:hsts]


# --8<-- [end:headers]


# --8<-- [start:middleware]
def middleware(settings: Settings) -> list[Middleware]:
    """What every request passes through, from the outside to the inside."""
    https = [Middleware(HTTPSOnly), Middleware(SecureASGIMiddleware, secure=HSTS)]
    return [
        Middleware(SecureASGIMiddleware, secure=HEADERS),
        # --8<-- [start:hosts]
        Middleware(TrustedHostMiddleware, allowed_hosts=settings.hosts, www_redirect=False),
        # --8<-- [end:hosts]
        *(https if settings.https else []),
        # --8<-- [start:cookies]
        Middleware(
            SessionMiddleware,
            secret_key=settings.secret_key.get_secret_value(),
            max_age=int(LIFETIME.total_seconds()),
            https_only=settings.https,
        ),
        # --8<-- [end:cookies]
    ]


# --8<-- [end:middleware]


# --8<-- [start:https]
class HTTPSOnly:
    """Send plain HTTP to HTTPS for good; Starlette's own middleware answers 307, for once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["scheme"] == "http":
            answer: ASGIApp = RedirectResponse(URL(scope=scope).replace(scheme="https"), 301)
        else:
            answer = self.app
        await answer(scope, receive, send)


# --8<-- [end:https]


# --8<-- [start:csrf]
async def submitted(request: Request) -> AsyncIterator[FormData]:
    """The fields of a form; none where no form was sent."""
    async with request.form() as fields:
        yield fields


Submitted = Annotated[FormData, Depends(submitted)]


def csrf_token(request: Request) -> str:
    """The token of a session, for its forms and its scripts."""
    token: str = request.session.setdefault("csrf", secrets.token_urlsafe(32))
    return token


def is_forged(request: Request, fields: FormData) -> bool:
    """Whether a request comes from another site, or without the token of the session."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return False
    own = f"{request.url.scheme}://{request.url.netloc}/"
    sender = request.headers.get("Origin") or request.headers.get("Referer", "")
    token = request.headers.get("X-CSRFToken") or str(fields.get("csrf_token", ""))
    expected = str(request.session.get("csrf", secrets.token_urlsafe(32)))
    same = secrets.compare_digest(token.encode(), expected.encode())
    return not (same and f"{sender}/".startswith(own))


async def refuse_forged(request: Request, fields: Submitted) -> None:
    if is_forged(request, fields):
        raise HTTPException(403)


# --8<-- [end:csrf]
