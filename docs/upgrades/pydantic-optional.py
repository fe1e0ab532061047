# /// script
# dependencies = []
# ///
"""Leave out a field that may be None and has no default."""

from typing import Optional

from pydantic import BaseModel, ValidationError


class Note(BaseModel):
    day: Optional[str]


try:
    print("Optional[str] left out:", Note())
except ValidationError as error:
    print("Optional[str] left out:", error.errors()[0]["msg"])
