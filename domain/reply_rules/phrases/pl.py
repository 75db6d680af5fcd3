from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {}
