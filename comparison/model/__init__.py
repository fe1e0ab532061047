"""Pydantic models of the data: the types, the check of shapes, and the schemas for editors."""
