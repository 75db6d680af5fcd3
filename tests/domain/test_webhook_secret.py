"""One secret per workspace from one master; of it only a tag and a salted digest are kept."""

import re

import pytest

from domain import webhook_secret

MASTER = "a long random text of this installation"


def test_a_secret_is_the_same_each_time() -> None:
    """Whoever knows the master makes the header anew; nothing has to be stored."""
    first = webhook_secret.secret_of(MASTER, "acme")
    assert first == webhook_secret.secret_of(MASTER, "acme")
    assert first == "4a7b31d7f2d632a2.KIh-9dGiQ_14F6egjuigDXrnz-Z4BgJnhqHNQwlxkSE"


@pytest.mark.parametrize(
    ("master", "workspace"), [(MASTER, "globex"), (MASTER + "x", "acme"), (MASTER, "acme ")]
)
def test_another_master_or_workspace_has_another_secret(master: str, workspace: str) -> None:
    """Neither half of one workspace's secret says anything about another's."""
    mine, theirs = (
        webhook_secret.secret_of(MASTER, "acme"),
        webhook_secret.secret_of(master, workspace),
    )
    assert mine.split(".")[0] != theirs.split(".")[0]
    assert mine.split(".")[1] != theirs.split(".")[1]


def test_a_secret_goes_into_a_header() -> None:
    """Tag, dot, 43 characters of base64 for URLs: nothing that a header or a log would bend."""
    secret = webhook_secret.secret_of(MASTER, "Ünïcode & spaces\n")
    assert re.fullmatch(r"[0-9a-f]{16}\.[A-Za-z0-9_-]{43}", secret)
    assert len(secret) == webhook_secret.SECRET_LENGTH
    assert webhook_secret.tag_of(secret) == secret[:16]


def test_the_digest_needs_salt_and_secret() -> None:
    """The same secret under another salt cannot be recognised; 32 bytes are kept."""
    secret = webhook_secret.secret_of(MASTER, "acme")
    digest = webhook_secret.digest_of(b"salt", secret)
    assert len(digest) == 32
    assert digest != webhook_secret.digest_of(b"tlas", secret)
    assert digest != webhook_secret.digest_of(b"salt", secret[:-1])


def test_an_empty_master_makes_no_secret() -> None:
    """With it everybody could make ours."""
    with pytest.raises(ValueError, match="INSTANTLY_WEBHOOK_SECRET"):
        webhook_secret.secret_of("", "acme")
