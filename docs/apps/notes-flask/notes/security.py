"""What Django's middleware does, by hand: HTTPS, headers, and CSRF for every POST."""

from flask import current_app, redirect, request
from flask_wtf import CSRFProtect

YEAR = 31_536_000
csrf = CSRFProtect()


def init_app(app):
    # --8<-- [start:csrf]
    csrf.init_app(app)
    # --8<-- [end:csrf]
    app.before_request(require_https)
    app.after_request(set_headers)


# --8<-- [start:https]
def require_https():
    if current_app.config["HTTPS"] and not request.is_secure:
        return redirect(request.url.replace("http://", "https://", 1), 301)


# --8<-- [end:https]


# --8<-- [start:headers]
HEADERS = {
    # --8<-- [start:csp]
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'",
    # --8<-- [end:csp]
    # --8<-- [start:usual]
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # --8<-- [end:usual]
}


def set_headers(response):
    response.headers.update(HEADERS)
    # --8<-- [start:hsts]
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    # --8<-- [end:hsts]
    return response


# --8<-- [end:headers]
