"""Superset's settings: everything in one private folder, for this machine alone, no word outside.

Read by Superset, in .venv-bi. SALESBRAIN_BI_HOME names the folder.
"""

import logging
import os
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL
from superset.utils.log import AbstractEventLogger

_FOLDER = Path(os.environ["SALESBRAIN_BI_HOME"])


class _NoLog(AbstractEventLogger):  # type: ignore[misc]
    """Who looked at what is kept nowhere: each line would be a write to SQLite."""

    def log(self, *_: Any, **__: Any) -> None:
        return


def _only_oneself(query: Any) -> Any:
    """Lists of people show a customer itself alone: its neighbours' names are not its business."""
    from flask import g
    from superset import security_manager

    if security_manager.is_admin():
        return query
    return query.filter(security_manager.user_model.id == g.user.id)


def _own_roles(query: Any) -> Any:
    from superset import security_manager

    if security_manager.is_admin():
        return query
    own = [role.id for role in security_manager.get_user_roles()]
    return query.filter(security_manager.role_model.id.in_(own))


APP_NAME = "Salesbrain"
SECRET_KEY = (_FOLDER / "secret-key").read_text().strip()
SQLALCHEMY_DATABASE_URI = URL.create(
    "sqlite", database=str(_FOLDER / "superset.db")
).render_as_string()
SQLALCHEMY_ENGINE_OPTIONS = {"connect_args": {"timeout": 30}}
DATA_DIR = str(_FOLDER)
LOG_LEVEL = logging.WARNING
EVENT_LOGGER = _NoLog()
FAB_ADD_SECURITY_VIEWS = True
EXTRA_RELATED_QUERY_FILTERS = {"user": _only_oneself, "role": _own_roles}
SESSION_COOKIE_NAME = "salesbrain_bi"
ROW_LIMIT = 10_000
SQL_MAX_ROW = 100_000
SQLLAB_TIMEOUT = 50
FEATURE_FLAGS = {"EMBEDDABLE_CHARTS": False, "ALERT_REPORTS": False}
TALISMAN_CONFIG = {
    # Superset's own list also lets the page call map servers and a counter of its makers'.
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": False,
}
