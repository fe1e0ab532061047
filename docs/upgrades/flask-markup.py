# /// script
# dependencies = ["werkzeug<3.1"]
# ///
"""Import what marks safe HTML from Flask."""

try:
    from flask import Markup, escape

    print("from flask import Markup, escape:", escape(Markup("<b>")))
except ImportError as error:
    print("from flask import Markup, escape:", str(error).partition(" (")[0])
