# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
"""The `flask` command lists routes and runs the app; a check is not among its commands."""

from flask import Flask
from flask.cli import FlaskGroup

app = Flask(__name__)
app.config["SECRET_KEY"] = "dev"

if __name__ == "__main__":
    cli = FlaskGroup(create_app=lambda: app)
    print("Commands that come with Flask:", ", ".join(sorted(cli.commands)))

    result = app.test_cli_runner().invoke(cli, ["check"])
    print("Exit code of flask check:", result.exit_code)
    print("It is no command:", "No such command" in result.output)
