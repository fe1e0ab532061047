"""The application factory: `notes:create_app`."""

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles

from notes import accounts, admin, api, errors, models, pages, security, sessions
from notes.config import HERE, MAX_BODY, Settings


# --8<-- [start:factory]
def create_app() -> FastAPI:
    """The application, set up from environment variables."""
    settings = Settings()
    app = FastAPI(
        title="Notes",
        version="1.0.0",
        openapi_url="/api/openapi.json",
        docs_url=None,  # its page loads scripts from another host, as the next one's does
        redoc_url=None,
        # --8<-- [start:size]
        max_body_size=MAX_BODY,
        # --8<-- [end:size]
        middleware=security.middleware(settings),
        exception_handlers=errors.HANDLERS,
        # --8<-- [start:everywhere]
        dependencies=[Depends(security.refuse_forged), Depends(sessions.visitor)],
        # --8<-- [end:everywhere]
    )
    app.state.settings = settings
    app.state.engine = models.connect(settings)
    app.include_router(accounts.router)
    app.include_router(pages.router)
    app.include_router(api.router)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    admin.mount(app)
    return app


# --8<-- [end:factory]
