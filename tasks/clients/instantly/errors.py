"""What can go wrong at Instantly; each message says what to do."""

from typing import ClassVar


class InstantlyError(Exception):
    """Instantly could not be used."""

    kind: ClassVar[str] = "api_error"
    is_final: ClassVar[bool] = False
    """Whether every other call of the workspace would fail the same way."""
    remedy: ClassVar[str] = "Look at the message and at Instantly's status page, then try again."

    def __init__(self, detail: str = "") -> None:
        summary = (self.__doc__ or "").split("\n", maxsplit=1)[0]
        super().__init__(f"{summary} {detail}".strip())


class BadKey(InstantlyError):
    """Instantly does not accept the API key (401)."""

    kind = "key_refused"
    is_final = True
    remedy = (
        "Make a new key in Instantly under Settings > Integrations > API Keys and put it, exactly "
        "as shown, into the variable that customers.yaml names for this workspace."
    )


class OldKey(InstantlyError):
    """The key is one of the old API v1, which API v2 refuses (401)."""

    kind = "key_of_v1"
    is_final = True
    remedy = (
        "Make an API v2 key in Instantly under Settings > Integrations > API Keys; keys of v1 do "
        "not work on v2."
    )


class PlanTooLow(InstantlyError):
    """The workspace has no plan that includes the API (402)."""

    kind = "plan_too_low"
    is_final = True
    remedy = "Renew or upgrade the workspace's plan in Instantly under Settings > Billing."


class ScopeMissing(InstantlyError):
    """The API key may not do this (403)."""

    kind = "scope_missing"
    is_final = True
    remedy = "Give the key the missing scope in Instantly, or make a key with the scope all:read."


class BlockedAtEdge(InstantlyError):
    """Instantly's edge (Cloudflare) refused the request before the API saw it (403)."""

    kind = "blocked_at_edge"
    is_final = True
    remedy = (
        "The key is not to blame: check that a proxy does not replace the User-Agent, and that "
        "this host's address is not blocked."
    )


class NotFound(InstantlyError):
    """Instantly does not know this (404): it was deleted, or belongs to another workspace."""

    kind = "not_found"


class BadRequest(InstantlyError):
    """Instantly refused the request's form (4xx)."""

    kind = "bad_request"
    remedy = "This is a fault of ours or a change of the API: report it with the message."


class TooLarge(InstantlyError):
    """The request asks for too much at once (413)."""

    kind = "too_large"


class RateLimited(InstantlyError):
    """Instantly kept answering 429 although calls were paced and repeated."""

    kind = "rate_limited"
    remedy = (
        "Something else uses this workspace's limit: find the other integration, or lower "
        "INSTANTLY_REQUESTS_PER_SECOND."
    )


class InstantlyDown(InstantlyError):
    """Instantly did not answer, or answered with server errors, several times in a row."""

    kind = "instantly_down"
    remedy = "Nothing to do: the next run resumes where this one stopped."


class UnreadableAnswer(InstantlyError):
    """Instantly answered something that is not the JSON its document promises."""

    kind = "unreadable_answer"


class WritesNotAllowed(InstantlyError):
    """This would change the Instantly account, and the installation is read-only."""

    kind = "writes_not_allowed"
    remedy = "Set INSTANTLY_ALLOW_WRITES=true when you want this installation to change things."


class WrongWorkspace(InstantlyError):
    """The key answers for another workspace than the one this name stood for."""

    kind = "wrong_workspace"
    remedy = (
        "Put this workspace's own key into its variable; to add the other workspace, give it an "
        "entry of its own in customers.yaml."
    )


class NoKey(InstantlyError):
    """No API key is set for this workspace:"""

    kind = "no_key"
    is_final = True
    remedy = "Set the variable that customers.yaml names for it, in the environment of the worker."
