"""JSON text of values that came as JSON."""

import json
from typing import Any

import orjson


def json_text(value: Any) -> str:
    """JSON text; integers beyond 64 bits too."""
    try:
        return orjson.dumps(value).decode()
    except TypeError:
        return json.dumps(value)


def canonical_json(value: Any) -> bytes:
    """JSON with sorted keys: equal for equal values, whatever the order they came in."""
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except TypeError:
        return json.dumps(value, sort_keys=True).encode()
