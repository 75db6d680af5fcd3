"""Reading a reply by rules: deterministic, without a network, in eight languages."""

from domain.reply_rules.decide import RULES_VERSION, read

__all__ = ["RULES_VERSION", "read"]
