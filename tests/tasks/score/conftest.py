"""A migrated database with a workspace and an empty inbox."""

from tests.tasks.process.conftest import inbox

__all__ = ["inbox"]
