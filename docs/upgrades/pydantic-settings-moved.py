# /// script
# dependencies = []
# ///
"""Import the class of settings from Pydantic."""

try:
    from pydantic import BaseSettings

    print("pydantic.BaseSettings:", BaseSettings.__module__)
except Exception as error:
    print("pydantic.BaseSettings:", str(error).partition(". ")[0])
