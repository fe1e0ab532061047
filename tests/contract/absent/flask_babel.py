"""Flask-Admin uses this package where it is installed, and fails where it isn't set up, too.

The app doesn't require it; the environment of the tests holds it for other programs.
"""

raise ImportError("not among the requirements of the app")
