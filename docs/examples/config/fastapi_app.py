# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "pydantic-settings"]
# ///
"""FastAPI's toolkit reads variables and `.env`; Pydantic Settings also checks them all at once."""

import os
import tempfile
from pathlib import Path

from fastapi import FastAPI
from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from starlette.config import Config


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_")
    name: str
    max_items: int = 10


if __name__ == "__main__":
    os.environ["DEBUG"] = "1"
    print("Debug mode, with DEBUG=1 in the environment:", FastAPI().debug)
    print("Debug mode, as an argument:", FastAPI(debug=True).debug)

    try:
        Settings()
    except ValidationError as error:
        print("SHOP_NAME, left out:", error.errors()[0]["msg"])
    os.environ["SHOP_NAME"] = "Corner Books"
    os.environ["SHOP_MAX_ITEMS"] = "20"
    print("SHOP_MAX_ITEMS, from the environment:", repr(Settings().max_items))
    os.environ["SHOP_MAX_ITEMS"] = "many"
    try:
        Settings()
    except ValidationError as error:
        print("SHOP_MAX_ITEMS, not a number:", error.errors()[0]["type"])

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, ".env")
        file.write_text("SHOP_NAME=Book Barn\nSHOP_MAX_ITEMS=30\n")
        os.environ.pop("SHOP_MAX_ITEMS")
        config = Config(file, env_prefix="SHOP_")
        print("SHOP_MAX_ITEMS, from .env, with Starlette alone:", config("MAX_ITEMS", cast=int))
        print("SHOP_MAX_ITEMS, from .env, when named:", Settings(_env_file=file).max_items)
        print("SHOP_NAME, where both have it:", Settings(_env_file=file).name)
