# /// script
# dependencies = []
# ///
"""Read a model from an object by orm_mode."""

import types

from pydantic import BaseModel


class Note(BaseModel):
    title: str

    class Config:
        orm_mode = True


try:
    print("orm_mode:", Note.from_orm(types.SimpleNamespace(title="x")))
except Exception as error:
    print("orm_mode:", str(error).splitlines()[0])
