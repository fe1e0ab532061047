# /// script
# dependencies = []
# ///
"""Constrain a text by the argument regex."""

from pydantic import BaseModel, Field

try:

    class Note(BaseModel):
        title: str = Field(regex="^[a-z]+$")

    print("Field(regex=...):", Note(title="x"))
except Exception as error:
    print("Field(regex=...):", str(error).splitlines()[0])
