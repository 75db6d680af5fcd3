"""Failures that a person can do something about; the message is the whole story."""


class CommandError(Exception):
    """A command stopped for a reason that its message explains, together with the fix."""
