"""A program."""

--8<-- "other.py"
