""".env.example lists every setting, each under the process that reads it."""

import re
from pathlib import Path

from pydantic_settings import BaseSettings

import models.settings

EXAMPLE = (Path(__file__).parents[2] / ".env.example").read_text()
CLASSES = [
    value
    for value in vars(models.settings).values()
    if isinstance(value, type) and issubclass(value, BaseSettings) and value is not BaseSettings
]
FIELDS = {
    f"{settings.model_config.get('env_prefix', '')}{name}".upper()
    for settings in CLASSES
    for name in settings.model_fields
}
LISTED = re.findall(r"^#?([A-Z][A-Z0-9_]+)=(.*)$", EXAMPLE, re.MULTILINE)


def test_every_setting_is_listed() -> None:
    """A field of a settings class that the example does not name would stay unknown."""
    assert FIELDS - {name for name, _ in LISTED} == set()


def test_nothing_listed_is_unknown() -> None:
    """What we read ourselves is a field; what Prefect and OpenAI read bears their prefix."""
    foreign = ("PREFECT_", "OPENAI_", "DO_NOT_TRACK", "DBT_", "GX_", "INSTANTLY_KEY_")
    assert {name for name, _ in LISTED if not name.startswith(foreign)} <= FIELDS


def test_nothing_is_listed_twice_or_with_a_secret() -> None:
    """One line a variable; keys are left empty."""
    names = [name for name, _ in LISTED]
    assert len(names) == len(set(names))
    for name, value in LISTED:
        if name.endswith("KEY") or name.startswith("INSTANTLY_KEY_"):
            assert value == "", name


def test_secrets_do_not_show() -> None:
    """A settings object in a log line or an error shows no key and no password."""
    shown = (
        f"{models.settings.DatabaseSettings(url='postgresql://u:hush@h/d')!r}"  # type: ignore[arg-type]
        f"{models.settings.InstantlySettings(api_key='hush')!r}"  # type: ignore[arg-type]
    )
    assert "hush" not in shown
