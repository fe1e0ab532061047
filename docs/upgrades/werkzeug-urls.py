# /// script
# dependencies = []
# ///
"""Import a helper that older extensions take from Werkzeug."""

try:
    from werkzeug.urls import url_quote

    print("werkzeug.urls.url_quote:", url_quote("a b"))
except ImportError as error:
    print("werkzeug.urls.url_quote:", str(error).partition(" (")[0])
