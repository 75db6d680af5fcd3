"""The demo world's workspaces and API keys: documented constants, the same for every seed."""

import base64
from dataclasses import dataclass

NORTHWIND = "0a6c1d5e-3b7f-4c21-9d48-1f2e3a4b5c01"  # dedicated to one customer
BETA_POOL = "0a6c1d5e-3b7f-4c21-9d48-1f2e3a4b5c02"  # shared by acme and globex
AGENCY = "0a6c1d5e-3b7f-4c21-9d48-1f2e3a4b5c03"  # the admin workspace of a group
AGENCY_SUB = "0a6c1d5e-3b7f-4c21-9d48-1f2e3a4b5c04"  # reached through AGENCY's key only
EXPIRED = "0a6c1d5e-3b7f-4c21-9d48-1f2e3a4b5c05"  # its plan has ended

GROUPS = {AGENCY: frozenset({AGENCY_SUB})}
"""Admin workspace -> the sub-workspaces its keys may name in `x-as-workspace`."""


def _key(workspace_id: str, name: str) -> str:
    """A key as Instantly shows it: base64 text that is sent undecoded."""
    return base64.b64encode(f"{workspace_id}:sandbox-{name}".encode()).decode()


NORTHWIND_KEY = _key(NORTHWIND, "northwind")
NORTHWIND_OLD_KEY = _key(NORTHWIND, "northwind-old")  # valid together with the new one
NORTHWIND_READ_KEY = _key(NORTHWIND, "northwind-read")  # all:read only
BETA_POOL_KEY = _key(BETA_POOL, "beta-pool")
AGENCY_KEY = _key(AGENCY, "agency-admin")  # add x-as-workspace: AGENCY_SUB
NARROW_KEY = _key(NORTHWIND, "narrow")  # campaigns:read only, everything scoped else is 403
EXPIRED_KEY = _key(EXPIRED, "expired")  # 402 everywhere
REVOKED_KEY = _key(NORTHWIND, "revoked")  # 401 everywhere
V1_KEY = "sbx_v1_northwind_7f3a91c2"  # looks like an API v1 key (not base64): 401 on v2


@dataclass(frozen=True)
class ApiKey:
    """What a key may do. `plan` False: the workspace has no paid plan (402)."""

    workspace_id: str
    scopes: frozenset[str]
    plan: bool = True


_EVERYTHING = frozenset({"all:all"})

KEYS: dict[str, ApiKey] = {
    NORTHWIND_KEY: ApiKey(NORTHWIND, _EVERYTHING),
    NORTHWIND_OLD_KEY: ApiKey(NORTHWIND, _EVERYTHING),
    NORTHWIND_READ_KEY: ApiKey(NORTHWIND, frozenset({"all:read"})),
    BETA_POOL_KEY: ApiKey(BETA_POOL, _EVERYTHING),
    AGENCY_KEY: ApiKey(AGENCY, _EVERYTHING),
    NARROW_KEY: ApiKey(NORTHWIND, frozenset({"campaigns:read"})),
    EXPIRED_KEY: ApiKey(EXPIRED, _EVERYTHING, plan=False),
}
