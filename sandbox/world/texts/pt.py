"""To come."""

from sandbox.world.texts.en import BOOK

__all__ = ["BOOK"]
