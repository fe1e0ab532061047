"""Render the data as HTML, and as Markdown around blocks of HTML."""
