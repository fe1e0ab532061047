# /// script
# dependencies = ["werkzeug<3"]
# ///
"""Ask for development mode by the environment."""

import os

os.environ["FLASK_ENV"] = "development"

from flask import Flask

app = Flask(__name__)
print("app.debug with FLASK_ENV=development:", app.debug)
