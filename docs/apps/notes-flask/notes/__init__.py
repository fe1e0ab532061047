"""The application factory: `notes:create_app`."""

from apiflask import APIFlask

from notes import accounts, admin, api, commands, config, models, pages, security


# --8<-- [start:factory]
def create_app(environ=None):
    """The application, set up from environment variables or from those given."""
    app = APIFlask(
        __name__,
        title="Notes",
        version="1.0.0",
        spec_path="/api/openapi.json",
        docs_path=None,
        json_errors=False,  # the pages answer in HTML
    )
    app.security_schemes = {"SessionAuth": {"type": "apiKey", "in": "cookie", "name": "session"}}
    app.config.from_mapping(config.read(environ))
    security.init_app(app)
    models.init_app(app)
    accounts.init_app(app)
    app.register_blueprint(accounts.blueprint)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(api.blueprint)
    admin.init_app(app)
    app.cli.add_command(commands.create_staff)
    return app


# --8<-- [end:factory]
