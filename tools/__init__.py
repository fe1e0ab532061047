"""Programs that build, measure and look at the site; each runs as `python -m tools.NAME`."""
