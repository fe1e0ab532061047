# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "wireup"]
# ///
"""Flask hands a view its URL arguments only; with Wireup, what its hints ask for."""

from collections.abc import Iterator

import wireup
import wireup.integration.flask
from flask import Flask
from wireup import Injected, injectable

heard = []


class Session:
    name = "the database"


class StandIn(Session):
    name = "a stand-in"


@injectable(lifetime="scoped")
def open_session() -> Iterator[Session]:
    heard.append("opened")
    yield Session()
    heard.append("closed")


@injectable(lifetime="scoped")
class User:
    def __init__(self, session: Session):
        self.name = f"Ann of {session.name}"


def home(session: Injected[Session], user: Injected[User]):
    return user.name


app = Flask(__name__)
app.add_url_rule("/", view_func=home)
container = wireup.create_sync_container(injectables=[open_session, User])
wireup.integration.flask.setup(container, app)
app.add_url_rule("/late", "late", home)  # the setup does not see it

if __name__ == "__main__":
    app.logger.disabled = True
    client = app.test_client()
    print("A view with two dependencies, with Wireup:", client.get("/").text)
    print("Sessions in that request:", ", ".join(heard))
    with container.override.injectable(target=Session, new=StandIn()):
        print("Replaced in a test:", client.get("/").text)
    print("A view added after the setup, as in Flask alone:", client.get("/late").status_code)
