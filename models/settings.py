"""Settings by integration, each read from the environment at the entrance of a process.

A process asks only for the class it needs, so that each holds only its own secrets.
"""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

INSTANTLY_API = "https://api.instantly.ai"


class SettingMissing(Exception):
    """A setting is missing."""


class DatabaseSettings(BaseSettings):
    """Where Postgres is. Read by the worker, the command and dbt."""

    model_config = SettingsConfigDict(env_prefix="DATABASE_")

    url: SecretStr | None = None

    def required_url(self) -> str:
        """The connection address; raises SettingMissing with the fix."""
        if self.url is None:
            raise SettingMissing(
                "DATABASE_URL is not set: run `salesbrain up` (it starts the embedded Postgres and "
                "sets it for its workers), or set it to your own Postgres."
            )
        return self.url.get_secret_value()


class InstantlySettings(BaseSettings):
    """How to reach Instantly. Keys of single workspaces stand in variables the YAML file names."""

    model_config = SettingsConfigDict(env_prefix="INSTANTLY_")

    base_url: str = INSTANTLY_API
    api_key: SecretStr | None = None
    allow_writes: bool = False
    requests_per_second: int = Field(default=100, ge=1)
    emails_per_minute: int = Field(default=20, ge=1)
    webhook_url: str | None = None


class SalesbrainSettings(BaseSettings):
    """Where this installation keeps its things."""

    model_config = SettingsConfigDict(env_prefix="SALESBRAIN_")

    home: Path = Path(".salesbrain")
    customers_file: Path | None = None
