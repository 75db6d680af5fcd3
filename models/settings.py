"""Settings by integration, each read from the environment at the entrance of a process.

A process asks only for the class it needs, so that each holds only its own secrets.
"""

from decimal import Decimal
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

INSTANTLY_API = "https://api.instantly.ai"
ERASURE_KEY_FILE = "erasure-key"


class SettingMissing(Exception):
    """A setting is missing."""


class DatabaseSettings(BaseSettings):
    """Where Postgres is. Read by the worker, the command and dbt; `api_url` by `salesbrain
    report`, which reads as one customer."""

    model_config = SettingsConfigDict(env_prefix="DATABASE_")

    url: SecretStr | None = None
    api_url: SecretStr | None = None

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
    browser: str | None = None


class WebhookSettings(BaseSettings):
    """What the secrets at the door are made from. Read by `salesbrain up` and the watch flow,
    never by the gateway, which holds digests only."""

    model_config = SettingsConfigDict(env_prefix="INSTANTLY_WEBHOOK_")

    secret: SecretStr | None = None
    secret_previous: SecretStr | None = None


class ErasureSettings(BaseSettings):
    """What forgotten addresses are hashed with. Read by the command, the worker and the listener;
    never rotated, since the addresses are gone by which the hashes could be made anew."""

    model_config = SettingsConfigDict(env_prefix="ERASURE_")

    key: SecretStr | None = None

    def found(self, home: Path) -> str | None:
        """The key: of the environment, else of the file that `salesbrain forget` made in `home`."""
        if self.key is not None and self.key.get_secret_value().strip():
            return self.key.get_secret_value().strip()
        file = home / ERASURE_KEY_FILE
        return (file.read_text().strip() or None) if file.is_file() else None


class GatewaySettings(BaseSettings):
    """The door. Sizes in bytes, times in seconds; limits hold for each process."""

    model_config = SettingsConfigDict(env_prefix="GATEWAY_")

    host: str = "127.0.0.1"
    port: int = Field(default=8001, ge=0, le=65535)
    workers: int = Field(default=1, ge=1)
    spool_folder: Path | None = None
    spool_bytes: int = Field(default=2**30, ge=2**20)
    commit_seconds: float = Field(default=1.0, gt=0)
    header_seconds: float = Field(default=10.0, gt=0)
    body_seconds: float = Field(default=30.0, gt=0)
    connections: int = Field(default=2000, ge=1)
    connections_per_address: int = Field(default=500, ge=1)
    refusals_per_second: float = Field(default=20.0, gt=0)


class AlertSettings(BaseSettings):
    """Whom to tell what is wrong. Read by the worker and the listener."""

    model_config = SettingsConfigDict(env_prefix="ALERT_")

    urls: SecretStr | None = None
    """Addresses of apprise, separated by commas or spaces; they hold tokens and passwords."""
    digest_above: int = Field(default=5, ge=1)
    tell_when_over: bool = True
    allow_private_targets: bool = False
    deadman_url: SecretStr | None = None


class ListenerSettings(BaseSettings):
    """Where the listener answers /health and /metrics, and who is to notice when it is dead."""

    model_config = SettingsConfigDict(env_prefix="LISTENER_")

    host: str = "127.0.0.1"
    port: int = Field(default=8002, ge=0, le=65535)
    deadman_url: SecretStr | None = None


class LlmSettings(BaseSettings):
    """A language model that speaks OpenAI's protocol. Read by the worker, the listener and the
    command; never by the gateway. Asked only for organizations that switched it on.

    `concurrency` is the most calls in flight of one process. The two prices are US dollars for a
    million tokens, for a model that domain/model_prices.py does not know.
    """

    model_config = SettingsConfigDict(env_prefix="OPENAI_")

    api_key: SecretStr | None = None
    base_url: str | None = None
    model: str = "gpt-4.1-mini"
    timeout_seconds: float = Field(default=15.0, gt=0, le=600)
    max_retries: int = Field(default=1, ge=0, le=10)
    concurrency: int = Field(default=20, ge=1, le=1000)
    price_in: Decimal | None = Field(default=None, ge=0)
    price_out: Decimal | None = Field(default=None, ge=0)

    @property
    def is_on(self) -> bool:
        """Whether there is anybody to ask: a key for OpenAI itself, or another server."""
        return self.api_key is not None or self.base_url is not None
