"""Reading replies by rules: the default way, and the one that every other falls back to."""

from domain.readings import Reading, Reply
from domain.reply_rules import RULES_VERSION, read

__all__ = ["RULES_VERSION", "read_by_rules"]


def read_by_rules(reply: Reply) -> Reading:
    """Read a reply's visible text, without a network; the same reply always reads the same."""
    return read(reply)
