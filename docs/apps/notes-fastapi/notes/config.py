"""Settings for production; what differs between machines comes from the environment."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

HERE = Path(__file__).parent
MAX_ATTACHMENT = 1_000_000
MAX_BODY = 2 * MAX_ATTACHMENT


# --8<-- [start:environment]
class Settings(BaseSettings):
    """Read from NOTES_SECRET_KEY, NOTES_HOSTS and so on."""

    model_config = SettingsConfigDict(
        alias_generator=lambda name: f"NOTES_{name.upper()}",
        hide_input_in_errors=True,  # which may be the secret key
        validate_default=False,
    )
    secret_key: Annotated[SecretStr, Field(min_length=32)]
    hosts: Annotated[list[str], NoDecode, BeforeValidator(lambda text: text.split(","))] = [
        "localhost",
        "127.0.0.1",
    ]
    data: Path = HERE.parent / "instance"
    https: bool = True

    @property
    def uploads(self) -> Path:
        return self.data / "uploads"


# --8<-- [end:environment]
