"""Where the sandbox follows recorded behaviour against Instantly's OpenAPI document.

The one place that names them. A test fails for a difference that is not listed here, and for one
that is listed and no longer occurs.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """`operation`: method and path. `what`: part of the validator's complaint."""

    operation: str
    what: str
    why: str


_CUSTOM = "custom labels put their own number here, as the field's description says"
_LEAD_ANSWERS = (
    "GET /leads/{id}",
    "PATCH /leads/{id}",
    "DELETE /leads/{id}",
    "POST /leads/merge",
    "POST /leads/subsequence/move",
    "POST /leads/subsequence/remove",
)

DIFFERENCES: tuple[Difference, ...] = (
    Difference(
        "GET /accounts",
        "'tags' was unexpected",
        "the document adds tags beside a closed Account, which nothing can satisfy",
    ),
    Difference("POST /leads/list", "$.items[*].lt_interest_status: enum", _CUSTOM),
    *(Difference(operation, "$.lt_interest_status: enum", _CUSTOM) for operation in _LEAD_ANSWERS),
    Difference(
        "POST /leads/update-interest-status",
        "status 200 is not among",
        "recorded as 200; the quirk interest-202 gives the documented 202",
    ),
    Difference(
        "POST /leads/bulk-assign",
        "status 200 is not among",
        "recorded as 200; the quirk interest-202 gives the documented 202",
    ),
)
