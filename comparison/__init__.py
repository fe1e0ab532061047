"""Web frameworks compared: data in YAML -> checked values -> HTML. Knows nothing of MkDocs."""

from comparison.project import Comparison, read

__all__ = ["Comparison", "read"]
