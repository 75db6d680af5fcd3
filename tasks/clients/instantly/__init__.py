"""Instantly's API v2: operations as data, one client, named errors."""

from tasks.clients.instantly.client import Access, InstantlyClient, Tally, Throttle
from tasks.clients.instantly.operations import Operation

__all__ = ["Access", "InstantlyClient", "Operation", "Tally", "Throttle"]
