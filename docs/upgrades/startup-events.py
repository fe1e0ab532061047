# /// script
# dependencies = []
# ///
"""Name a function to run at the start."""

from starlette.applications import Starlette

try:
    Starlette(on_startup=[print])
    print("Starlette(on_startup=...): accepted")
except TypeError as error:
    print("Starlette(on_startup=...):", error)
